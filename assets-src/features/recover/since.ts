import { __ } from '@wordpress/i18n';
import { fromField } from '../../lib/format/network-time';
import { RECENT } from '../../lib/routes/deliveries-view';

export type SinceChoice = 'hour' | 'day' | 'days' | 'choose';

const AGO = { hour: RECENT.hour, day: RECENT.day, days: 3 * RECENT.day } as const;

export const SINCE_CHOICES: { value: SinceChoice; label: string }[] = [
	{ value: 'hour', label: __( '1 hour ago', 'multisite-webhooks' ) },
	{ value: 'day', label: __( '24 hours ago', 'multisite-webhooks' ) },
	{ value: 'days', label: __( '3 days ago', 'multisite-webhooks' ) },
	{ value: 'choose', label: __( 'Choose a time…', 'multisite-webhooks' ) },
];

/** The time; null until one is chosen. `field` is the value of a TimeField. */
export function sinceOf( choice: SinceChoice, field: string ): string | null {
	return choice === 'choose' ? fromField( field ) : new Date( Date.now() - AGO[ choice ] ).toISOString();
}
