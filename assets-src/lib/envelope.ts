import type { EventType } from '../types/event-type.generated';
import type { Webhook } from '../types/webhook.generated';
import { settings } from './settings';

/** What the receiver gets for an event, made from its example, as JSON indented for reading. */
export function exampleBody( { slug, example }: EventType, format: Webhook[ 'format' ] ): string {
	return JSON.stringify( format === 'flat' ? example : envelope( slug, example ), null, 2 );
}

/** The standard format of docs and REST; id, time and site are made up, as in any example. */
function envelope( type: string, data: EventType[ 'example' ] ): object {
	const url = new URL( '/', new URL( settings().page, window.location.href ) ).href;
	return {
		id: 'evt_01kaz8w6r3m5c0q8y4tn2d7xvb',
		type,
		timestamp: '2026-11-24T14:02:11.318Z',
		test: false,
		network: { id: 1, url },
		site: { id: 14, url: `${ url }lima/`, name: 'Bakery Lima' },
		data,
	};
}
