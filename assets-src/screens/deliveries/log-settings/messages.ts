import { __, _n, sprintf } from '@wordpress/i18n';
import type { KeptDays, LogSettings } from '../../../data/log-settings';
import { byteSize } from '../../../lib/format/byte-size';

/** What saving deletes for good. */
export function lossMessages(
	present: KeptDays,
	{ keep_content_days: content, keep_log_days: log }: Readonly< Record< keyof KeptDays, number | string > >
): string[] {
	return [
		...( typeof log === 'number' && log < present.keep_log_days ? [ lostOutcomes( log ) ] : [] ),
		...( typeof content === 'number' && content < present.keep_content_days ? [ lostContent( content ) ] : [] ),
	];
}

function lostOutcomes( log: number ): string {
	return sprintf(
		/* translators: %d: number of days. */
		_n(
			'Deliveries that ended more than %d day ago are deleted. This cannot be undone.',
			'Deliveries that ended more than %d days ago are deleted. This cannot be undone.',
			log,
			'multisite-webhooks'
		),
		log
	);
}

function lostContent( content: number ): string {
	return sprintf(
		/* translators: %d: number of days. */
		_n(
			'The content of deliveries that ended more than %d day ago is deleted, so they cannot be resent. This cannot be undone.',
			'The content of deliveries that ended more than %d days ago is deleted, so they cannot be resent. This cannot be undone.',
			content,
			'multisite-webhooks'
		),
		content
	);
}

export function sizeMessage( { bytes }: NonNullable< LogSettings[ 'storage' ] > ): string {
	return sprintf(
		/* translators: %s: a size such as "214 MB". */
		__( 'The log uses %s of the database.', 'multisite-webhooks' ),
		byteSize( bytes )
	);
}
