import { Notice } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { Unreadable } from './use-unreadable';

/** Says what of this webhook was encrypted with other keys, and what to do. It stays until that is done. */
export function UnreadableNotice( { unreadable: { secret, headers } }: { unreadable: Unreadable } ) {
	const names = headers.join( ', ' );
	return (
		<Notice status="error" isDismissible={ false }>
			<p>
				{ __(
					'This webhook is not being sent, because the keys in wp-config.php have changed. Its deliveries wait, and nothing is lost.',
					'multisite-webhooks'
				) }
			</p>
			<p>
				{ __(
					'Restore the previous SECURE_AUTH_KEY and SECURE_AUTH_SALT in wp-config.php. If they are lost:',
					'multisite-webhooks'
				) }
			</p>
			<ul>
				{ secret && (
					<li>
						{ __( 'Rotate the signing secret below, and give it to the receiver.', 'multisite-webhooks' ) }
					</li>
				) }
				{ names !== '' && (
					<li>
						{
							/* translators: %s: names of request headers, separated by commas. */
							sprintf( __( 'Enter the values of these headers again: %s', 'multisite-webhooks' ), names )
						}
					</li>
				) }
			</ul>
		</Notice>
	);
}
