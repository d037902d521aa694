import { Notice } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { SecretText } from '../../components/display/secret-text';
import { type Added, useAddedWebhook } from './added-webhook';

/** Not a dialog: people send a test event next, and nothing may be in the way. */
export function AddedNotice() {
	const [ added, setAdded ] = useAddedWebhook();
	return added && <Added added={ added } onDismiss={ () => setAdded( null ) } />;
}

function Added( { added: { value: webhook, warning }, onDismiss }: { added: Added; onDismiss: () => void } ) {
	const box = useRef< HTMLDivElement >( null );
	useEffect( () => box.current?.focus(), [] );

	return (
		<div ref={ box } className="msw-added" tabIndex={ -1 }>
			<Notice status="success" onRemove={ onDismiss } spokenMessage={ null }>
				<p>
					<strong>
						{
							/* translators: %s: name of the webhook. */
							sprintf( __( '“%s” was added and is active.', 'multisite-webhooks' ), webhook.name )
						}
					</strong>
					{ webhook.secret !== undefined && (
						<>
							{ ' ' }
							{ __(
								'Receivers use this signing secret to check that a request really comes from you. You can reveal or rotate it later under Edit.',
								'multisite-webhooks'
							) }
						</>
					) }
				</p>
				{ webhook.secret !== undefined && <SecretText secret={ webhook.secret } /> }
			</Notice>
			{ warning !== null && (
				<Notice status="warning" isDismissible={ false }>
					{ warning }
				</Notice>
			) }
		</div>
	);
}
