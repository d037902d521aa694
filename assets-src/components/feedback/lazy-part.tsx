import { useEffect, useReducer, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { ProblemNotice } from './problem-notice';

/**
 * Code that is loaded when it is first needed. Not React.lazy(): that remembers a failure for good, and shows its
 * fallback once more for what was loaded long ago.
 */
export function lazyPart< Part >( load: () => Promise< Part > ) {
	let loaded: { part: Part } | null = null;

	return function usePart() {
		const [ , rerender ] = useReducer( ( n: number ) => n + 1, 0 );
		const [ round, again ] = useReducer( ( n: number ) => n + 1, 0 );
		const [ hasFailed, setFailed ] = useState( false );

		useEffect( () => {
			if ( loaded !== null ) {
				return undefined;
			}
			let isHere = true;
			load().then(
				( part ) => {
					loaded = { part };
					if ( isHere ) {
						rerender();
					}
				},
				() => isHere && setFailed( true )
			);
			return () => {
				isHere = false;
			};
		}, [ round ] );

		function retry() {
			setFailed( false );
			again();
		}
		return { part: loaded?.part ?? null, hasFailed, retry };
	};
}

export function PartProblem( { retry }: { retry: () => void } ) {
	return (
		<ProblemNotice
			problem={ {
				kind: 'unreachable',
				message: __(
					'A part of this screen could not be loaded. Check your connection and try again.',
					'multisite-webhooks'
				),
				fields: {},
			} }
			retry={ retry }
		/>
	);
}
