import { html, type Html, type Value } from './html.ts';

export interface Column<Row> {
  title: string;
  /** Figures stand on the right. */
  isNumber?: boolean;
  cell(row: Row): Value;
}

/** A table that scrolls by itself on a narrow screen; the first column names the row. */
export function dataTable<Row>(label: string, columns: Column<Row>[], rows: readonly Row[]): Html {
  const kind = ({ isNumber }: Column<Row>) => isNumber && html`class="number"`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}">
    <table>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col" ${kind(column)}>${column.title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${columns.map((column, index) =>
                index === 0
                  ? html`<th scope="row" ${kind(column)}>${column.cell(row)}</th>`
                  : html`<td ${kind(column)}>${column.cell(row)}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
