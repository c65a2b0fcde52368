import { useId, useRef } from "preact/hooks";
import { Button } from "../ui/Button";

interface FileChoiceProps {
  label: string;
  accept: string;
  multiple?: boolean;
  onFiles: (files: readonly File[]) => void;
}

/** A button that asks for files; files may be dropped on it as well. */
export function FileChoice({ label, accept, multiple = false, onFiles }: FileChoiceProps) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const give = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])];
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  };
  return (
    <div
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        give(event.dataTransfer?.files);
      }}
    >
      <Button onPress={() => input.current?.click()}>{label}</Button>
      <input
        id={id}
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        aria-label={label}
        onChange={(event) => {
          give(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}
