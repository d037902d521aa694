import { useEffect, useState } from '@wordpress/element';
import { loadSchemas } from '../../../data/event-types';
import { type PayloadWords, payloadWordsOf } from '../../../lib/events/event-types';

interface Asked {
	readonly state: 'no' | 'asking' | 'ready';
	readonly words?: PayloadWords;
}

/** Lets a search look into payload fields too. Their schemas are many, so they are asked for once a search begins. */
export function usePayloadWords() {
	const [ asked, setAsked ] = useState< Asked >( { state: 'no' } );
	const isAsking = asked.state === 'asking';

	useEffect( () => {
		if ( ! isAsking ) {
			return undefined;
		}
		const controller = new AbortController();
		loadSchemas( controller.signal ).then(
			( eventTypes ) => setAsked( { state: 'ready', words: payloadWordsOf( eventTypes ) } ),
			// Names and descriptions can be searched all the same; the next search asks again.
			() => setAsked( { state: 'no' } )
		);
		return () => controller.abort();
	}, [ isAsking ] );

	return {
		payloadWords: asked.words,
		isAsking,
		ask: () => setAsked( ( before ) => ( before.state === 'no' ? { state: 'asking' } : before ) ),
	};
}
