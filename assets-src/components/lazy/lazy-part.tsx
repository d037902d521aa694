import { useEffect, useReducer, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { ComponentType } from 'react';
import { ProblemNotice } from '../feedback/problem-notice';

/**
 * Code that is loaded when it is first needed. Not React.lazy(): that remembers a failure for good, and shows its
 * fallback once more for code that was loaded long ago.
 */
export function lazyPart< Part >( load: () => Promise< Part > ) {
	let loaded: { part: Part } | null = null;

	async function loadOnce(): Promise< void > {
		loaded ??= { part: await load() };
	}

	/** Loads it early. Whoever needs it after a failure loads it again, and shows that failure. */
	function preload(): void {
		loadOnce().catch( () => undefined );
	}

	function usePart() {
		const [ , rerender ] = useReducer( ( n: number ) => n + 1, 0 );
		const [ round, again ] = useReducer( ( n: number ) => n + 1, 0 );
		const [ hasFailed, setFailed ] = useState( false );
		const part = loaded?.part ?? null;
		const isMissing = part === null;

		useEffect( () => {
			// As rendered: it may have loaded since, and must then render again.
			if ( ! isMissing ) {
				return undefined;
			}
			let isMounted = true;
			loadOnce().then(
				() => isMounted && rerender(),
				() => isMounted && setFailed( true )
			);
			return () => {
				isMounted = false;
			};
		}, [ round, isMissing ] );

		function retry() {
			setFailed( false );
			again();
		}
		return { part, hasFailed, retry };
	}

	return { preload, usePart };
}

/** For what opens now and then, such as a dialog: there is nothing to see until it has loaded. */
export function lazyDialog< Props extends object >( load: () => Promise< ComponentType< Props > > ) {
	const { usePart } = lazyPart( load );

	return function LazyDialog( props: Props ) {
		const { part: Dialog, hasFailed, retry } = usePart();
		if ( hasFailed ) {
			return <PartProblem retry={ retry } />;
		}
		return Dialog && <Dialog { ...props } />;
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
