/** The results, and the part of them that other programs read. */

export type ReceiverKind = '0' | '500' | 'hangs';

export const WAKEUPS = [ 'request', 'worker', 'cron' ] as const;
export type Wakeup = ( typeof WAKEUPS )[ number ];

export const LOADS = [ 'idle', 'busy' ] as const;
export type Load = ( typeof LOADS )[ number ];

export interface CaptureRow {
	webhooks: number;
	receiver: ReceiverKind;
	ms: number;
	queries: number;
	/** One `wp_remote_post` for each webhook in the request. Null if that would take minutes. */
	inline_ms: number | null;
	/** The first event of a request, which also looks up the webhooks. */
	first_ms: number;
}

export interface DeliverRow {
	processes: number;
	receiver_ms: number;
	per_second: number;
	bare_per_second: number;
	/** Processor time of MariaDB for a delivery, in microseconds. */
	mariadb_us: number;
	/** What a delivery takes on disk, with its event's part and the keys. */
	bytes: number;
}

export interface DelayRow {
	wakeup: Wakeup;
	load: Load;
	p50_ms: number;
	p99_ms: number;
	events: number;
}

/** From an event of a page to the last of many webhooks, without a worker or WP-Cron. */
export interface FanOutRow {
	webhooks: number;
	p50_ms: number;
	p99_ms: number;
	events: number;
}

export interface ClaimRow {
	waiting: number;
	ms: number;
}

export interface LogRow {
	page: number;
	ms: number;
	/** In words. Other programs read only the log without a filter. */
	filter: string;
}

export interface RetryResult {
	p50_ms: number;
	p99_ms: number;
	retries: number;
}

export interface PaceRow {
	receiver: string;
	/** Seconds that it asks to wait; null without the header. */
	retry_after: number | null;
	/** Accepted. */
	per_second: number;
	/** Of what it takes. */
	share: number;
	/** Share of the requests. */
	refused: number;
}

/** A view of the main site, of another site, and what an event more adds to the first. */
export const PAGE_CASES = [ 'view', 'view_of_site', 'first_event', 'second_event' ] as const;
export type PageCase = ( typeof PAGE_CASES )[ number ];

/** What the plugin adds. */
export interface PageRow {
	case: PageCase;
	webhooks: number;
	/** Between the medians of both pages. */
	ms: number;
	/** Between their first quarters, which other load on the machine disturbs less. */
	p25_ms: number;
	/** Of the processor alone. */
	cpu_ms: number;
	p25_cpu_ms: number;
	/** At the peak. */
	kb: number;
	queries: number;
	/** Of the plugin. */
	files: number;
}

/** What one post takes, in the thousand posts up to this number. */
export interface ImportRow {
	posts: number;
	/** Without the plugin. */
	without_ms: number;
	/** With the plugin, but no webhook. */
	none_ms: number;
	/** With a webhook for all events. */
	all_ms: number;
	added_none_ms: number;
	added_all_ms: number;
	/** Of PHP alone, without the database. */
	added_all_cpu_ms: number;
	/** Memory of the process, compared with one without the plugin. */
	added_all_mb: number;
}

export interface Results {
	capture: CaptureRow[];
	deliver: DeliverRow[];
	delay: DelayRow[];
	fan_out: FanOutRow[];
	claim: ClaimRow[];
	log: LogRow[];
	retry: RetryResult | null;
	pace: PaceRow[];
	page: PageRow[];
	import: ImportRow[];
}

export const NO_FILTER = 'none';

/** The shape is fixed, so it omits what is only for the tables. */
export function forPrograms( results: Results ): unknown {
	return {
		capture: results.capture.map( ( row ) => ( {
			webhooks: row.webhooks,
			receiver: row.receiver,
			ms: row.ms,
			queries: row.queries,
			inline_ms: row.inline_ms,
		} ) ),
		deliver: results.deliver,
		delay: results.delay.map( ( row ) => ( {
			wakeup: row.wakeup,
			load: row.load,
			p50_ms: row.p50_ms,
			p99_ms: row.p99_ms,
		} ) ),
		fan_out: results.fan_out.map( ( row ) => ( {
			webhooks: row.webhooks,
			p50_ms: row.p50_ms,
			p99_ms: row.p99_ms,
		} ) ),
		claim: results.claim,
		log: results.log.filter( ( { filter } ) => filter === NO_FILTER ).map( ( { page, ms } ) => ( { page, ms } ) ),
		retry: results.retry === null ? null : { p50_ms: results.retry.p50_ms, p99_ms: results.retry.p99_ms },
		pace: results.pace,
		page: results.page,
		import: results.import,
	};
}
