// Generated from plugin/schema by `npm run types`. Do not edit.

export type WebhookStatus = 'active' | 'paused' | 'disabled';

export type WebhookOrder = 'name' | 'status' | 'created_at' | 'updated_at' | 'last_delivery';

export type DeliveryStatus = 'waiting' | 'held' | 'delivered' | 'failed' | 'cancelled';

export type Format = 'standard' | 'flat';

export type Unavailable =
	'ultimate_multisite_inactive' | 'woocommerce_inactive' | 'expiration_warnings_off' | 'not_registered';

export type Held = 'send' | 'cancel';

export type Cause =
	| 'dns_not_found'
	| 'connection_refused'
	| 'connect_timeout'
	| 'timeout'
	| 'connection_reset'
	| 'tls_expired'
	| 'tls_name_mismatch'
	| 'tls_untrusted'
	| 'tls_failed'
	| 'address_refused'
	| 'http_blocked'
	| 'proxy_failed'
	| 'redirect'
	| 'bot_page'
	| 'invalid_response'
	| 'webhook_disabled'
	| 'webhook_paused'
	| 'too_large'
	| 'keys_changed'
	| 'unreadable'
	| 'unknown';

export type ResponseCut = 'too_long' | 'timed_out' | 'connection_lost';

export type Reason = Cause | `http_${ number }`;

export type SiteOrder = 'id' | 'url';

export type FormField = 'url' | 'format' | 'headers' | 'accept_redirect';

export type DisabledReason = 'failing' | 'http_410' | 'unreadable';

export type EventSource = 'wordpress' | 'ultimate-multisite' | 'custom';

export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array';

export type RequestKind = 'front' | 'admin' | 'rest' | 'ajax' | 'cron' | 'cli';

export type RetentionSetting = 'keep_content_days' | 'keep_log_days';

/**
 * “edit” adds what screens need.
 */
export type Context = 'view' | 'edit';

export type Order = 'asc' | 'desc';

/**
 * A dry run: what an action fires with, and how often. No event is recorded.
 */
export interface ActionWatch {
	/**
	 * Null if nothing was watched within the last hour.
	 */
	action: string | null;
	running: boolean;
	started_at: string | null;
	ends_at: string | null;
	/**
	 * How often it has fired.
	 */
	firings: number;
	/**
	 * In how many requests it has fired.
	 */
	fired_requests: number;
	/**
	 * How many requests the network has had meanwhile. Without those that could not be counted without waiting.
	 */
	requests: number;
	/**
	 * How many events an hour would bring at this rate. Null as long as nothing is known.
	 */
	per_hour: number | null;
	/**
	 * Whether it fires so often that it must be confirmed.
	 */
	often: boolean;
	/**
	 * What it has last been fired with, at most 5, newest first.
	 */
	samples: {
		at: string;
		site_id: number;
		site_name: string;
		kind: RequestKind;
		/**
		 * Of the request, without its query.
		 */
		path: string | null;
		/**
		 * The login of the current user.
		 */
		user: string | null;
		/**
		 * A tree: each node has key, type (also secret), class, value, more (whether something is left out), and parts.
		 */
		arguments: {
			[ k: string ]: unknown;
		}[];
	}[];
}

/**
 * One HTTP request of a delivery.
 */
export interface Attempt {
	number: number;
	planned_at: string;
	at: string;
	duration_ms: number;
	status_code: number | null;
	/**
	 * Why it was not delivered: a reason from the closed list, and the cause and the next step in words.
	 */
	error: {
		reason: Reason;
		message: string;
		/**
		 * The cause in a few words, for lists. Only with context=edit.
		 */
		short?: string;
		/**
		 * The first sentence of the message. Only with context=edit.
		 */
		cause?: string;
		/**
		 * What to do: the rest of the message. Only with context=edit.
		 */
		advice?: string;
		/**
		 * The field of the webhook’s form in which to do it; null if none helps. Only with context=edit.
		 */
		field?: FormField | null;
	} | null;
	request: {
		headers: {
			[ k: string ]: string;
		};
		body: string;
	};
	response: {
		headers: {
			[ k: string ]: string;
		};
		body: string;
		/**
		 * Present if this is not the whole response, and says why: it was longer than the 64 kB that are kept, had not ended after 15 seconds, or the connection was lost. Only with context=edit.
		 */
		truncated?: ResponseCut;
	} | null;
	/**
	 * A warning, in a sentence, if it was delivered but the response looks odd. Only with context=edit.
	 */
	caution?: string | null;
}

/**
 * An event type that an admin has made of an action of WordPress or a plugin.
 */
export interface CustomAction {
	/**
	 * The slug of its event type. It never changes.
	 */
	id: string;
	name: string;
	description: string;
	/**
	 * The name of the action, or of a filter.
	 */
	action: string;
	/**
	 * The payload: 1 to 30.
	 */
	fields: {
		/**
		 * Of the field in the payload.
		 */
		name: string;
		/**
		 * Where its value is found among the arguments: their number from 0, then names, such as 1.billing.email.
		 */
		from: string;
		/**
		 * A value that does not fit becomes null.
		 */
		type: FieldType;
		/**
		 * Whether it tells of a person.
		 */
		personal: boolean;
		/**
		 * A value as it was seen. The example of the event type is made from it: people are invented, texts are short.
		 */
		example:
			| string
			| number
			| boolean
			| {
					[ k: string ]: unknown;
			  }
			| unknown[]
			| null;
	}[];
	/**
	 * Makes an event even of an action that fires often, or that nobody has watched.
	 */
	confirmed?: boolean;
	/**
	 * Those that name it among their event types.
	 */
	webhooks: {
		id: string;
		name: string;
	}[];
	created_at: string;
	updated_at: string;
}

/**
 * A custom action that was deleted.
 */
export interface DeletedCustomAction {
	deleted: true;
	/**
	 * The custom action as it was.
	 */
	previous: CustomAction;
}

/**
 * A webhook that was deleted.
 */
export interface DeletedWebhook {
	deleted: true;
	/**
	 * The webhook as it was.
	 */
	previous: Webhook;
}

/**
 * One event for one webhook.
 */
export interface Delivery {
	id: string;
	event: string;
	webhook: string;
	event_type: string;
	/**
	 * ID of the site.
	 */
	site: number | null;
	test: boolean;
	status: DeliveryStatus;
	/**
	 * Why the last attempt failed, or why the delivery is held or cancelled.
	 */
	reason: Reason | null;
	attempt_count: number;
	created_at: string;
	next_try_at: string | null;
	finished_at: string | null;
	/**
	 * Where the payload does not fit the schema of its event type; it was sent all the same. Empty for a test, and once the content was deleted. Only if a single delivery is read.
	 */
	schema_problems?: {
		/**
		 * Its path, such as customer.email; empty for the payload itself.
		 */
		field: string;
		/**
		 * A sentence for people.
		 */
		message: string;
	}[];
	/**
	 * What screens show besides. Only with context=edit.
	 */
	details?: {
		/**
		 * Name of the event type; its slug if the type no longer exists.
		 */
		event_type_name: string;
		/**
		 * Null if the webhook was deleted.
		 */
		webhook_name: string | null;
		webhook_url: string | null;
		/**
		 * Null for the network, and if the site was deleted.
		 */
		site_name: string | null;
		/**
		 * The reason in a few words.
		 */
		reason_short: string | null;
		last_attempt: {
			number: number;
			at: string;
			duration_ms: number;
			status_code: number | null;
		} | null;
		/**
		 * Approximate time of the last attempt; null unless it is waiting.
		 */
		gives_up_at: string | null;
		/**
		 * The delivery that this one resends; null if it resends none.
		 */
		resend_of: string | null;
		/**
		 * The newest delivery that resends this one; null if none does.
		 */
		resent_as: string | null;
		/**
		 * Whether the content was deleted, so that only the outcome is kept.
		 */
		content_deleted: boolean;
		can_resend: boolean;
		can_cancel: boolean;
		/**
		 * Whether it can be sent now instead of at its next attempt.
		 */
		can_try: boolean;
	};
}

/**
 * An entry in the catalog of events.
 */
export interface EventType {
	slug: string;
	name: string;
	description: string;
	/**
	 * The heading that it is listed under.
	 */
	group: string;
	/**
	 * custom for other plugins.
	 */
	source: EventSource;
	/**
	 * JSON Schema of the payload.
	 */
	schema: {
		[ k: string ]: unknown;
	};
	example: {
		[ k: string ]: unknown;
	};
	/**
	 * Why it can’t happen now; null if it can, as far as is known.
	 */
	availability: {
		reason: Unavailable;
		/**
		 * A sentence for people.
		 */
		message: string;
	} | null;
	/**
	 * The exact bytes that a receiver gets for the example, in each format. Only with context=edit.
	 */
	preview?: {
		standard: string;
		flat: string;
	};
}

/**
 * Something that happened once.
 */
export interface Event {
	id: string;
	type: string;
	timestamp: string;
	/**
	 * The site that the event is about, or else the site where it happened.
	 */
	site: {
		id: number;
		url: string;
		name: string;
	} | null;
	data: {
		[ k: string ]: unknown;
	};
	/**
	 * Present if the site and data are missing, because they were deleted or what the database holds can’t be read.
	 */
	unreadable?: true;
	/**
	 * The newest delivery to each webhook, in the order in which the webhooks got theirs. Only for a single event, and in lists with context=edit, where an event shows 10 at most.
	 */
	deliveries?: {
		id: string;
		webhook: string;
		/**
		 * Null if the webhook was deleted.
		 */
		webhook_name: string | null;
		status: DeliveryStatus;
	}[];
	/**
	 * What screens show besides. Only with context=edit.
	 */
	details?: {
		/**
		 * Name of the event type; its slug if the type no longer exists.
		 */
		event_type_name: string;
		/**
		 * Whether a webhook can subscribe to the event type now.
		 */
		is_known: boolean;
		/**
		 * The event in one line; empty if its type names no fields for that.
		 */
		summary: string;
		/**
		 * Whom it is about: a name, login, or email address. Null if unknown.
		 */
		person: string | null;
		/**
		 * How many webhooks got it or will get it.
		 */
		webhook_count: number;
		/**
		 * Whether the content was deleted, so that only the deliveries are kept.
		 */
		content_deleted: boolean;
		/**
		 * What a receiver in the standard format gets, byte for byte. Only for a single event.
		 */
		body?: string;
	};
}

/**
 * The health of the network’s deliveries. Tests do not count.
 */
export interface Health {
	/**
	 * When a delivery last arrived; null if none has.
	 */
	last_sent_at: string | null;
	/**
	 * Number of waiting deliveries, due or scheduled.
	 */
	waiting: number;
	/**
	 * When the oldest overdue delivery was due; null if none is overdue.
	 */
	oldest_due_at: string | null;
	/**
	 * Whether that delivery is more than 2 minutes overdue.
	 */
	is_late: boolean;
	/**
	 * Half of the last 200 deliveries arrived within this time after their event; null if none arrived.
	 */
	p50_ms: number | null;
	/**
	 * 95% of the last 200 deliveries arrived within this time after their event; null if none arrived.
	 */
	p95_ms: number | null;
	/**
	 * When each way of sending last ran; null if it never did.
	 */
	wakeups: {
		/**
		 * A request that recorded an event and sent it after its response.
		 */
		request: string | null;
		/**
		 * A request of the network to itself, which sends what another one has left.
		 */
		follow_up: string | null;
		/**
		 * WP-Cron, or `wp webhook deliver` instead.
		 */
		cron: string | null;
		/**
		 * When a worker (`wp webhook deliver --watch`) was last seen.
		 */
		worker: string | null;
	};
	/**
	 * Since when the network’s requests to itself don’t arrive, so that long fan-outs wait for WP-Cron; null while they arrive, if none was needed, and while a worker is running.
	 */
	loopback_blocked_since: string | null;
	/**
	 * Approximate size of the tables, as estimated by the database, including other networks; null if unknown.
	 */
	storage: {
		rows: number;
		bytes: number;
	} | null;
	/**
	 * What keeps webhooks from being sent until an admin does something about it.
	 */
	problems: {
		code: 'copied_network' | 'keys_changed';
		/**
		 * What is wrong, in a sentence.
		 */
		what: string;
		/**
		 * What to do.
		 */
		advice: string;
		/**
		 * IDs of the webhooks that are not sent; empty if that is all of them.
		 */
		webhooks: string[];
	}[];
	/**
	 * What to do; null while deliveries are on time and the network reaches itself.
	 */
	advice: {
		/**
		 * Why deliveries are late or may be, in a sentence or two.
		 */
		why: string;
		/**
		 * Ways to send deliveries on time, simplest first.
		 */
		remedies: {
			name: string;
			/**
			 * What to do with the text.
			 */
			advice: string;
			/**
			 * Text to paste on the server, unchanged.
			 */
			text: string;
		}[];
	} | null;
	/**
	 * URL of the Site Health page, which shows this and more.
	 */
	help_url: string;
}

/**
 * Names of actions to suggest. Others can be watched as well.
 */
export interface KnownActions {
	names: string[];
	/**
	 * Those that are known to fire on each request.
	 */
	often: string[];
}

/**
 * An admin’s decision about a network whose address has changed.
 */
export interface NetworkDecision {
	/**
	 * "copy": it stays silent at this address. "moved": it is the real network and sends from this address.
	 */
	decision: 'copy' | 'moved';
}

/**
 * Whether the address of this network has changed. If so, nothing is sent until an admin decides.
 */
export interface Network {
	/**
	 * Null if the address has not changed.
	 */
	clone: {
		/**
		 * The address that it sent from before: host and path, such as "network.example/".
		 */
		known: string;
		/**
		 * Its current address.
		 */
		now: string;
		/**
		 * Whether an admin chose to keep it silent as a copy.
		 */
		silent: boolean;
	} | null;
}

/**
 * Whether events are recorded that no webhook subscribes to, for people who look for the right event.
 */
export interface Recording {
	/**
	 * When it ends by itself; null if it is off.
	 */
	until: string | null;
	/**
	 * How many events without a webhook this recording has added, or the last one if it is off.
	 */
	recorded: number;
	/**
	 * It stops after about this many.
	 */
	limit: number;
	/**
	 * Whether the last recording stopped because of the limit.
	 */
	is_full: boolean;
}

/**
 * Which failed deliveries of a webhook to resend.
 */
export interface RecoverRequest {
	/**
	 * Deliveries that failed at or after this time.
	 */
	since: string;
}

/**
 * Which deliveries of a webhook can be resent.
 */
export interface Recoverable {
	/**
	 * Number of deliveries that failed since then and can be resent.
	 */
	count: number;
	/**
	 * Number of resent deliveries that still wait or are held, whenever the originals failed.
	 */
	waiting: number;
}

/**
 * How many deliveries of a webhook are being resent.
 */
export interface Recovery {
	/**
	 * Number of new deliveries, scheduled one after the other.
	 */
	count: number;
}

/**
 * Why a request failed, as WordPress tells it.
 */
export interface RestError {
	/**
	 * For programs, such as "rest_invalid_param".
	 */
	code: string;
	/**
	 * For people, in their language.
	 */
	message: string;
	data: {
		/**
		 * The status of the response.
		 */
		status: number;
		/**
		 * With the code rest_invalid_param: a sentence for each field or parameter that was refused, by its name.
		 */
		params?: {
			[ k: string ]: string;
		};
		/**
		 * With the code multisite_webhooks_changed: the webhook in its current state, if it is one that has changed.
		 */
		webhook?: Webhook;
		/**
		 * With the code multisite_webhooks_changed: the custom action in its current state, if it is one that has changed.
		 */
		custom_action?: CustomAction;
		[ k: string ]: unknown;
	};
	[ k: string ]: unknown;
}

/**
 * The signing secret.
 */
export interface RevealedSecret {
	secret: string;
}

/**
 * A new signing secret.
 */
export interface RotatedSecret {
	secret: string;
	/**
	 * Requests are signed with both secrets until then.
	 */
	previous_valid_until: string;
}

/**
 * An event as receivers in the standard format get it.
 */
export interface Sample {
	id: string;
	type: string;
	timestamp: string;
	/**
	 * True for the example of the event type, which is shown until an event is recorded.
	 */
	test: boolean;
	network: {
		id: number;
		url: string;
	};
	/**
	 * The site that the event is about, or else the site where it happened.
	 */
	site: {
		id: number;
		url: string;
		name: string;
	} | null;
	data: {
		[ k: string ]: unknown;
	};
}

/**
 * How many days the log is kept after the event, or after the end of a delivery that ended later. Deliveries that are yet to be sent are kept at any age.
 */
export interface Settings {
	/**
	 * Requests and responses. Not longer than the outcomes.
	 */
	keep_content_days: number;
	/**
	 * Events, deliveries, and attempts: what happened, when, and with what outcome.
	 */
	keep_log_days: number;
	/**
	 * The settings that constants in wp-config.php determine: MULTISITE_WEBHOOKS_KEEP_CONTENT_DAYS, MULTISITE_WEBHOOKS_KEEP_LOG_DAYS.
	 */
	fixed: RetentionSetting[];
}

/**
 * A site of the network.
 */
export interface Site {
	id: number;
	name: string;
	url: string;
}

/**
 * How many resent deliveries of a webhook were cancelled.
 */
export interface StoppedRecovery {
	cancelled: number;
}

/**
 * The event type to test with.
 */
export interface TestRequest {
	/**
	 * Defaults to the webhook's first event type.
	 */
	event_type?: string;
}

/**
 * The result of a test.
 */
export interface TestResult {
	delivered: boolean;
	status_code: number | null;
	duration_ms: number;
	/**
	 * Why it was not delivered: a reason from the closed list, and the cause and the next step in words.
	 */
	error: {
		reason: Reason;
		message: string;
		/**
		 * The cause in a few words, for lists. Only with context=edit.
		 */
		short?: string;
		/**
		 * The first sentence of the message. Only with context=edit.
		 */
		cause?: string;
		/**
		 * What to do: the rest of the message. Only with context=edit.
		 */
		advice?: string;
		/**
		 * The field of the webhook’s form in which to do it; null if none helps. Only with context=edit.
		 */
		field?: FormField | null;
	} | null;
	request: {
		headers: {
			[ k: string ]: string;
		};
		body: string;
	};
	response: {
		headers: {
			[ k: string ]: string;
		};
		body: string;
		/**
		 * Present if this is not the whole response, and says why: it was longer than the 64 kB that are kept, had not ended after 15 seconds, or the connection was lost. Only with context=edit.
		 */
		truncated?: ResponseCut;
	} | null;
	/**
	 * A warning, in a sentence, if it was delivered but the response or an address of the host looks odd. Only with context=edit.
	 */
	caution?: string | null;
}

/**
 * The start of a watch. It replaces one that runs, and ends by itself after 10 minutes.
 */
export interface WatchRequest {
	/**
	 * The name of the action, or of a filter.
	 */
	action: string;
}

/**
 * The health of one webhook’s deliveries. Tests do not count.
 */
export interface WebhookHealth {
	webhook: string;
	/**
	 * What is wrong, in a few words: "Failing for 3 hours", "The receiver asked to wait: 10 minutes left".
	 */
	note: string | null;
	/**
	 * When its attempts began to fail; null while they succeed.
	 */
	failing_since: string | null;
	/**
	 * What can’t be read because the keys in wp-config.php have changed, so that its deliveries wait; null if everything can.
	 */
	unreadable: {
		/**
		 * Whether its signing secret can’t be read. Rotating replaces it.
		 */
		secret: boolean;
		/**
		 * Names of the headers whose values can’t be read. A change with a new value replaces one; null keeps it.
		 */
		headers: string[];
	} | null;
	/**
	 * Number of its waiting deliveries.
	 */
	waiting: number;
	/**
	 * Number of its deliveries that are held while it is paused or disabled.
	 */
	held: number;
	/**
	 * When its next waiting delivery is attempted.
	 */
	next_try_at: string | null;
	/**
	 * Its deliveries in the last 24 hours: 24 entries, by the hour of their event, oldest first. The last entry is the current hour.
	 */
	hours: {
		delivered: number;
		/**
		 * Failed, or still waiting after failed attempts.
		 */
		failed: number;
	}[];
}

/**
 * Where an admin has the events of a network sent.
 */
export interface Webhook {
	id: string;
	/**
	 * Helps people recognize it. Defaults to the host name of the URL.
	 */
	name: string;
	/**
	 * The http or https address that receives the events.
	 */
	url: string;
	/**
	 * Slugs of event types, or * for all. Empty in a response if what is stored can’t be read.
	 *
	 * @minItems 1
	 */
	event_types: [ string, ...string[] ];
	/**
	 * Clients set active or paused; only the system sets disabled.
	 */
	status: WebhookStatus;
	/**
	 * Why the system disabled it.
	 */
	disabled_reason: DisabledReason | null;
	/**
	 * standard: events in an envelope; flat: the bare payload, as Ultimate Multisite sends it.
	 */
	format: Format;
	/**
	 * IDs of the sites whose events are sent; null for the whole network.
	 */
	sites: number[] | null;
	/**
	 * Extra request headers, by name. Responses have null for each value. In a change, null keeps the value, and headers that are left out are removed.
	 */
	headers: {
		[ k: string ]: string | null;
	};
	/**
	 * The webhook whose values to copy for headers that are null and have no value yet.
	 */
	headers_from?: string;
	/**
	 * Whether a redirect counts as received. It is never followed.
	 */
	accept_redirect: boolean;
	created_at: string;
	updated_at: string;
	/**
	 * The newest delivery, not counting tests.
	 */
	last_delivery: {
		at: string;
		status: DeliveryStatus;
	} | null;
	/**
	 * Signing secret: whsec_ followed by 24 to 64 bytes in base64. Only in the response to creation.
	 */
	secret?: string;
	/**
	 * With status active: what to do with the held deliveries. Defaults to send.
	 */
	held?: Held;
}

/**
 * The query of a deletion.
 */
export interface CustomActionDeletionParameters {
	/**
	 * Whether to delete it even if webhooks subscribe to it.
	 */
	force?: 'true' | 'false';
}

/**
 * The query of a list of custom actions.
 */
export interface CustomActionsParameters {
	context?: Context;
	/**
	 * Page of the list.
	 */
	page?: number;
	/**
	 * Number of items on a page.
	 */
	per_page?: number;
	/**
	 * Only those with this text in their name, their action, or their ID.
	 */
	search?: string;
	orderby?: 'name' | 'action' | 'created_at' | 'updated_at';
	order?: Order;
}

/**
 * The query of the delivery log.
 */
export interface DeliveriesParameters {
	context?: Context;
	/**
	 * Page of the list.
	 */
	page?: number;
	/**
	 * Number of items on a page.
	 */
	per_page?: number;
	/**
	 * Only deliveries with this text in their IDs or event type.
	 */
	search?: string;
	orderby?: 'created_at';
	order?: Order;
	/**
	 * Only deliveries of this webhook.
	 */
	webhook?: string;
	/**
	 * Only deliveries of this event type.
	 */
	event_type?: string;
	/**
	 * Only deliveries with this status.
	 */
	status?: DeliveryStatus;
	/**
	 * Only deliveries of events on this site.
	 */
	site?: number;
	/**
	 * Only deliveries created after this time.
	 */
	after?: string;
	/**
	 * Only deliveries created before this time.
	 */
	before?: string;
	/**
	 * The last delivery of the previous page. Replaces the page.
	 */
	cursor?: string;
}

/**
 * The query of the catalog of events.
 */
export interface EventTypesParameters {
	context?: Context;
	/**
	 * Page of the list.
	 */
	page?: number;
	/**
	 * Number of items on a page.
	 */
	per_page?: number;
	/**
	 * Only event types with this text in their slug, name, or description.
	 */
	search?: string;
	orderby?: 'group' | 'name' | 'slug';
	order?: Order;
}

/**
 * The query of the recorded events: in the order in which they were recorded, or newest first.
 */
export interface EventsParameters {
	context?: Context;
	/**
	 * Page of the list.
	 */
	page?: number;
	/**
	 * Number of items on a page.
	 */
	per_page?: number;
	/**
	 * Only events with this text in their ID, the slug or name of their type, or at the start of a word in their site or data, such as a name, login, or email address. Each request searches 10,000 events: follow the link to the next page to search the rest. The total is capped until then.
	 */
	search?: string;
	orderby?: 'position';
	order?: Order;
	/**
	 * Only events for this webhook.
	 */
	webhook?: string;
	/**
	 * Only events of this type.
	 */
	event_type?: string;
	/**
	 * Only events on this site.
	 */
	site?: number;
	/**
	 * Only events after this one.
	 */
	after?: string;
	/**
	 * The last event of the previous page. Replaces the page.
	 */
	cursor?: string;
}

/**
 * The query of a single resource.
 */
export interface ItemParameters {
	context?: Context;
}

/**
 * Which failed deliveries of a webhook to count.
 */
export interface RecoverParameters {
	/**
	 * Deliveries that failed at or after this time.
	 */
	since: string;
}

/**
 * The query of a list of sites.
 */
export interface SitesParameters {
	/**
	 * Page of the list.
	 */
	page?: number;
	/**
	 * Number of items on a page.
	 */
	per_page?: number;
	/**
	 * Only sites with this text in their address. Names are not searched: each site stores its own.
	 */
	search?: string;
	/**
	 * Only sites with these IDs. Separate multiple IDs with commas.
	 *
	 * @minItems 0
	 * @maxItems 100
	 */
	include?: string[];
	orderby?: SiteOrder;
	order?: Order;
}

/**
 * Which webhooks’ health to show.
 */
export interface WebhookHealthParameters {
	/**
	 * IDs of webhooks, separated by commas.
	 *
	 * @minItems 1
	 * @maxItems 100
	 */
	webhooks?: [ string, ...string[] ];
}

/**
 * The query of a list of webhooks.
 */
export interface WebhooksParameters {
	context?: Context;
	/**
	 * Page of the list.
	 */
	page?: number;
	/**
	 * Number of items on a page.
	 */
	per_page?: number;
	/**
	 * Only webhooks with this text in their name or URL.
	 */
	search?: string;
	/**
	 * Webhooks without a delivery count as having the oldest.
	 */
	orderby?: WebhookOrder;
	order?: Order;
	/**
	 * Only webhooks with one of these statuses. Separate multiple statuses with commas.
	 */
	status?: WebhookStatus[];
	/**
	 * Only webhooks that get one of these event types. Separate multiple event types with commas.
	 */
	event_type?: string[];
}
