import { useMemo, useState } from '@wordpress/element';
import { shownOf, useLoaded } from '../../data/use-loaded';
import { loadWebhookNames, type WebhookName } from '../../data/webhooks';
import { type SinceChoice, sinceOf } from './since';
import { useRecoverable } from './use-recoverable';

const NONE: readonly WebhookName[] = [];

/** What to resend: of which webhook, since when, and how many that is. */
export function useChoice( first: string | null ) {
	const { loaded: names } = useLoaded( loadWebhookNames );
	const webhooks = shownOf( names ) ?? NONE;
	const [ chosen, chooseWebhook ] = useState( first );
	const webhook =
		webhooks.find( ( { id } ) => id === chosen ) ?? ( webhooks.length === 1 ? webhooks[ 0 ] : undefined );

	const [ choice, chooseSince ] = useState< SinceChoice >( 'day' );
	const [ time, setTime ] = useState( '' );
	const since = useMemo( () => sinceOf( choice, time ), [ choice, time ] );

	const id = webhook?.id;
	const { loaded: counted, reload: recount } = useRecoverable(
		useMemo( () => ( id === undefined || since === null ? null : { webhook: id, since } ), [ id, since ] )
	);
	const found = counted.state === 'ready' ? counted.value : null;

	return { names, webhooks, webhook, chooseWebhook, choice, chooseSince, time, setTime, counted, recount, found };
}

export type Choice = ReturnType< typeof useChoice >;
