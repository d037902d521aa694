import { useEffect, useState } from '@wordpress/element';
import { loadSchemas } from '../../../data/event-types';
import { type PayloadWords, payloadWordsOf } from '../../../lib/events/event-types';

interface Words {
	readonly state: 'none' | 'loading' | 'ready';
	readonly words?: PayloadWords;
}

/** Lets a search cover payload fields. Their schemas are large, so `load` is called when a search begins. */
export function usePayloadWords() {
	const [ words, setWords ] = useState< Words >( { state: 'none' } );
	const isLoading = words.state === 'loading';

	useEffect( () => {
		if ( ! isLoading ) {
			return undefined;
		}
		const controller = new AbortController();
		loadSchemas( controller.signal ).then(
			( eventTypes ) => setWords( { state: 'ready', words: payloadWordsOf( eventTypes ) } ),
			// Names and descriptions can still be searched; the next search tries again.
			() => setWords( { state: 'none' } )
		);
		return () => controller.abort();
	}, [ isLoading ] );

	return {
		payloadWords: words.words,
		isLoading,
		load: () => setWords( ( before ) => ( before.state === 'none' ? { state: 'loading' } : before ) ),
	};
}
