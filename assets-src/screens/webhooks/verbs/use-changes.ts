import { useState } from '@wordpress/element';
import { changeWebhook, deleteWebhook, type WebhookChange } from '../../../data/webhooks';
import type { Webhook } from '../../../types/rest.generated';
import type { WebhooksList } from '../view/use-list';

/** What happens to held deliveries. */
export type Held = 'send' | 'cancel';

/** Changes webhooks on the server and in the list. */
export function useChanges( changeWebhooks: WebhooksList[ 'changeWebhooks' ] ) {
	const [ warning, setWarning ] = useState< string | null >( null );

	async function change( { id }: Webhook, what: WebhookChange ): Promise< void > {
		const saved = await changeWebhook( id, what );
		setWarning( saved.warning );
		changeWebhooks( ( webhooks ) => webhooks.map( ( one ) => ( one.id === id ? saved.value : one ) ) );
	}

	return {
		pause: ( webhook: Webhook ) => change( webhook, { status: 'paused' } ),
		activate: ( webhook: Webhook, held?: Held ) =>
			change( webhook, { status: 'active', ...( held ? { held } : {} ) } ),
		async remove( { id }: Webhook ): Promise< void > {
			await deleteWebhook( id );
			changeWebhooks( ( webhooks ) => webhooks.filter( ( one ) => one.id !== id ) );
		},
		warning,
		dismissWarning: () => setWarning( null ),
	};
}
