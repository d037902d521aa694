import { __, sprintf } from '@wordpress/i18n';
import { comingTime, exactTime } from '../../lib/format/time';
import { useNow } from '../../hooks/use-now';

export function NextAttempt( { time }: { time: string } ) {
	return (
		<time dateTime={ time } title={ exactTime( time ) }>
			<bdi>
				{
					/* translators: %s: a time to come, such as "in 24 minutes", or "now". */
					sprintf( __( 'Next attempt %s', 'multisite-webhooks' ), comingTime( time, useNow( time ) ) )
				}
			</bdi>
		</time>
	);
}
