import { Button } from '@wordpress/components';
import { createInterpolateElement } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { WebhookName } from '../../data/webhooks';
import type { Recoverable } from '../../types/rest.generated';
import { failedMessage, planMessage, stillWaitingMessage } from './messages';

interface Props {
	webhook: WebhookName;
	isCounting: boolean;
	/** Null while unknown. */
	found: Recoverable | null;
	onStop: () => void;
}

/** How many failed, and what resending them does. */
export function Found( { webhook, isCounting, found, onStop }: Props ) {
	return (
		<div className="msw-recover__found">
			<div role="status">
				{ isCounting && <p>{ __( 'Counting…', 'multisite-webhooks' ) }</p> }
				{ found && (
					<p>
						{ createInterpolateElement( failedMessage( found.count ), { b: <strong /> } ) }{ ' ' }
						{ found.count > 0 && planMessage( found.count ) }
					</p>
				) }
				{ found && found.count > 0 && webhook.status !== 'active' && (
					<p>
						{ __(
							'This webhook is not active. Its deliveries are held until you resume it.',
							'multisite-webhooks'
						) }
					</p>
				) }
			</div>
			{ found && found.waiting > 0 && (
				<p>
					{ stillWaitingMessage( found.waiting ) }{ ' ' }
					<Button variant="link" onClick={ onStop }>
						{ __( 'Cancel Them', 'multisite-webhooks' ) }
					</Button>
				</p>
			) }
		</div>
	);
}
