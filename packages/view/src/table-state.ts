import type { ReactiveControllerHost } from 'lit';

export type TableKind = 'facts' | 'entities';

/** The column by which a table is sorted. */
export interface Order {
  column: number;
  descending: boolean;
}

/** What the user chose about the tables of a graph. */
export class TableState {
  /** Show only rows that contain this text, ignoring case. */
  needle = '';
  /** Which page of each table is shown, from 0. */
  pages: Readonly<Record<TableKind, number>> = { facts: 0, entities: 0 };
  /** Null for the order of the graph. */
  orders: Readonly<Record<TableKind, Order | null>> = { facts: null, entities: null };
  /** What the last copy did. */
  said = '';
  private readonly host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
  }

  find(needle: string): void {
    this.needle = needle;
    this.pages = { facts: 0, entities: 0 };
    this.said = '';
    this.host.requestUpdate();
  }

  turnTo(kind: TableKind, page: number): void {
    this.pages = { ...this.pages, [kind]: page };
    this.host.requestUpdate();
  }

  /** By a column, and the other way round if it is sorted by that already. */
  sortBy(kind: TableKind, column: number): void {
    const before = this.orders[kind];
    const descending = before?.column === column && !before.descending;
    this.orders = { ...this.orders, [kind]: { column, descending } };
    this.turnTo(kind, 0);
  }

  /** Copies lines, to paste into a spreadsheet. */
  async copy(lines: readonly string[]): Promise<void> {
    const rows = lines.length - 1;
    try {
      await navigator.clipboard.writeText(lines.join('\n'));
      this.said = `${rows} ${rows === 1 ? 'row' : 'rows'} copied, to paste into a spreadsheet`;
    } catch {
      this.said = 'The browser does not let this page copy. Select the rows instead.';
    }
    this.host.requestUpdate();
  }
}
