import type { EventInFull } from '../../../assets-src/data/events';
import type { Recording } from '../../../assets-src/types/rest.generated';
import { webhook } from './examples';
import { openApp } from './network';
import type { Asked, Reply } from './server';

type Given = Partial< Omit< EventInFull, 'details' > > & { details?: Partial< EventInFull[ 'details' ] > };

/** One that one webhook got. */
export function recordedEvent( given: Given = {} ): EventInFull {
	return {
		id: eventId( 1 ),
		type: 'payment_received',
		timestamp: '2026-11-24T14:00:00.000Z',
		site: { id: 14, url: 'https://network.example/lima/', name: 'Bakery Lima' },
		data: { payment_id: 7 },
		deliveries: [
			{
				id: 'dlv_00000000000000000000000001',
				webhook: 'wh_00000000000000000000000001',
				webhook_name: 'Zapier',
				status: 'delivered',
			},
		],
		...given,
		details: {
			event_type_name: 'Payment Received',
			is_known: true,
			summary: '$ 19.00 · Gold',
			person: 'Ada King',
			webhook_count: 1,
			content_deleted: false,
			...given.details,
		},
	};
}

/** One that no webhook subscribed to. */
export function eventForNobody( given: Given = {} ): EventInFull {
	return recordedEvent( { deliveries: [], ...given, details: { webhook_count: 0, ...given.details } } );
}

export function eventId( number: number ): string {
	return `evt_${ String( number ).padStart( 26, '0' ) }`;
}

export const OFF: Recording = { until: null, recorded: 0, limit: 10_000, is_full: false };

/** The screen over events that can change, newest first. Recording does what it is told, and keeps it. */
export function openEvents(
	events: readonly EventInFull[],
	{
		at = '&screen=events',
		recording = OFF,
		answer = () => undefined,
	}: { at?: string; recording?: Recording; answer?: ( asked: Asked ) => Reply | undefined } = {}
) {
	let state = recording;
	function recordingAnswer( method: string ): Reply {
		const until = new Date( Date.now() + 3_600_000 ).toISOString();
		state = method === 'POST' ? { ...OFF, until } : state;
		state = method === 'DELETE' ? { ...OFF, recorded: state.is_full ? 0 : state.recorded } : state;
		return { body: state };
	}
	return openApp( {
		webhooks: [ webhook(), webhook( { id: 'wh_00000000000000000000000002', name: 'CRM' } ) ],
		at,
		answer: ( asked ) => {
			const { method, path } = asked;
			if ( path.startsWith( '/events/recording' ) ) {
				return answer( asked ) ?? recordingAnswer( method );
			}
			const [ , id ] = /^\/events\/(\w+)/.exec( path ) ?? [];
			const found = events.find( ( one ) => one.id === id );
			if ( found !== undefined ) {
				return answer( asked ) ?? { body: found };
			}
			return path.startsWith( '/events?' )
				? ( answer( asked ) ?? { body: events, headers: { 'X-WP-Total': String( events.length ) } } )
				: answer( asked );
		},
	} );
}
