import { _n, sprintf } from '@wordpress/i18n';
import { settings } from '../../lib/settings';

/** What those read who delete a webhook. */
export function keptLogMessage(): string {
	const days = settings().keepLogDays;
	return sprintf(
		/* translators: %d: number of days. */
		_n(
			'The log of what was sent stays for %d day.',
			'The log of what was sent stays for %d days.',
			days,
			'multisite-webhooks'
		),
		days
	);
}
