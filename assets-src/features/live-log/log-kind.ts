import type { LogPage } from '../../data/log-page';

/** What one log has of its own. It must be stable. */
export interface LogKind< View, Row extends LogRow > {
	/** For the list: "msw-list-{name}". */
	readonly name: string;
	readonly load: ( view: View, signal: AbortSignal ) => Promise< LogPage< Row > >;
	/** Whether new rows can appear on this page. */
	readonly canBeLive: ( view: View ) => boolean;
	readonly timeOf: ( row: Row ) => string;
	readonly words: {
		/** "4 new deliveries" */
		readonly newRows: ( count: number ) => string;
		/** Announces rows that have appeared. */
		readonly announced: ( rows: readonly Row[] ) => string;
		/** Announces another page. */
		readonly shown: ( count: number ) => string;
	};
}

export interface LogRow {
	readonly id: string;
}
