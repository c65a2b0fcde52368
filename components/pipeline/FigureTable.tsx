import type { ComponentChildren } from "preact";
import "../ui/table.css";
import "./figure-table.css";

interface FigureTableProps {
  title: string;
  /** The name of the first column, then those of the figures. */
  columns: readonly string[];
  rows: readonly { key: string; name: ComponentChildren; cells: readonly ComponentChildren[] }[];
}

/** Figures in rows; on a narrow page each row becomes a small block in which every figure bears its column's name. */
export function FigureTable({ title, columns, rows }: FigureTableProps) {
  return (
    <table class="plain-table stacking">
      <caption class="visually-hidden">{title}</caption>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={column} scope="col" class={index > 0 ? "figure-cell" : ""}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            {row.cells.map((cell, index) => (
              <td key={columns[index + 1]} class="figure-cell" data-label={columns[index + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
