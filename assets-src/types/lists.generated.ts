// Generated from plugin/schema/definitions.json by `npm run types`. Do not edit.

export const WEBHOOK_STATUSES = [ 'active', 'paused', 'disabled' ] as const;

export const WEBHOOK_ORDERS = [ 'name', 'status', 'created_at', 'updated_at', 'last_delivery' ] as const;

export const DELIVERY_STATUSES = [ 'waiting', 'held', 'delivered', 'failed', 'cancelled' ] as const;

export const RETENTION_SETTINGS = [ 'keep_content_days', 'keep_log_days' ] as const;

export const FORM_FIELDS = [ 'url', 'format', 'headers', 'accept_redirect' ] as const;

export const PAGE_SIZES = [ 10, 20, 50, 100 ] as const;

export const DEFAULT_PAGE_SIZE = 20;
