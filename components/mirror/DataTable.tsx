import "../ui/table.css";

interface DataTableProps {
  columns: readonly string[];
  /** The first cell of each row names it. */
  rows: readonly (readonly string[])[];
}

/** The numbers behind a picture. */
export function DataTable({ columns, rows }: DataTableProps) {
  return (
    <table class="plain-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], row) => (
          // Rows are facts of their own and never move: their place is their name.
          <tr key={`${name} ${String(row)}`}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={columns[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
