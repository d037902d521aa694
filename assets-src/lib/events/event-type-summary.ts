import type { EventType } from '../../types/rest.generated';

/** An event type without its schema and example, which screens need for a few of them at most. */
export type EventTypeSummary = Pick< EventType, 'slug' | 'name' | 'description' | 'group' | 'source' | 'availability' >;
