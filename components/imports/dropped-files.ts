/** Of a folder what may be of use is taken: by its ending, or without one, as mail programs name their mailboxes. */
const worthTaking = /\.(mbox|mbx|eml|ics|csv|tsv|txt|zip|tgz|gz)$|^[^.]+$/i;

/** Lets a person choose a folder, and gives the files in it that may be of use, however deep. */
export function askForFolder(onFiles: (files: readonly File[]) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.webkitdirectory = true;
  input.addEventListener("change", () =>
    onFiles([...(input.files ?? [])].filter(({ name }) => worthTaking.test(name))),
  );
  input.click();
}

/**
 * The files that were dropped, and those in folders that were, however deep. Must be called while the drop is being
 * answered, for the browser forgets what was dropped afterwards.
 */
export async function droppedFiles({ items, files }: DataTransfer): Promise<File[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  // A browser that tells no entries still tells files.
  if (entries.length === 0) return [...files];
  const found = await Promise.all(
    entries.map(async (entry) => (isFile(entry) ? [fileOf(entry)] : await filesIn(entry))),
  );
  return Promise.all(found.flat());
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

async function filesIn(entry: FileSystemEntry): Promise<Promise<File>[]> {
  if (isFile(entry)) return worthTaking.test(entry.name) ? [fileOf(entry)] : [];
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: Promise<File>[] = [];
  for (;;) {
    // A folder is told a hundred entries at a time, and an empty list at its end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return found;
    for (const one of some) found.push(...(await filesIn(one)));
  }
}
