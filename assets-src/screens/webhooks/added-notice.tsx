import { Notice } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { Answer } from '../../data/request';
import type { Webhook } from '../../types/webhook.generated';
import { SecretText } from '../../components/display/secret-text';

interface Props {
	added: Answer< Webhook >;
	onDismiss: () => void;
}

/** No window: the next thing people do is Send Test Event, and nothing may stand in between. */
export function AddedNotice( { added: { value: webhook, warning }, onDismiss }: Props ) {
	const box = useRef< HTMLDivElement >( null );
	useEffect( () => box.current?.focus(), [] );

	return (
		<div ref={ box } className="msw-added" tabIndex={ -1 }>
			<Notice status="success" onRemove={ onDismiss } spokenMessage={ null }>
				<p>
					<strong>
						{
							/* translators: %s: name of the webhook. */
							sprintf( __( '“%s” is added and active.', 'multisite-webhooks' ), webhook.name )
						}
					</strong>
					{ webhook.secret !== undefined && (
						<>
							{ ' ' }
							{ __(
								'Receivers check that a request is really from you with this signing secret. It is shown only now; later you can reveal it, or make a new one, under Edit.',
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
