import { useEffect, useReducer, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { DataList, DataListProps } from './data-views';
import { ProblemNotice } from './problem-notice';
import { Skeleton } from './skeleton';

let loaded: typeof DataList | null = null;

/** PHP preloads the file by this name: see Build.php. */
async function load(): Promise< void > {
	loaded = ( await import( /* webpackChunkName: "dataviews" */ './data-views' ) ).DataList;
}

type Props< Item extends { id: string } > = DataListProps< Item > & {
	/** Only before the first items are there. What is shown stays while others are loaded, and so does the focus. */
	isLoading: boolean;
	/** How many rows to expect before the first items are there. */
	expectedRows?: number | null;
};

/** A list whose code is loaded when the first one is shown; until all is there, grey rows of true height. */
export function LazyList< Item extends { id: string } >( { isLoading, expectedRows, ...props }: Props< Item > ) {
	const { List, hasFailed, retry } = useList();
	if ( hasFailed ) {
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
	return List === null || isLoading ? (
		<Skeleton name={ props.name } rows={ expectedRows ?? null } />
	) : (
		<List { ...props } />
	);
}

/** Not React.lazy(): that remembers a failure for good, and shows its fallback once more for what was loaded long ago. */
function useList() {
	const [ , rerender ] = useReducer( ( n: number ) => n + 1, 0 );
	const [ round, again ] = useReducer( ( n: number ) => n + 1, 0 );
	const [ hasFailed, setFailed ] = useState( false );

	useEffect( () => {
		if ( loaded !== null ) {
			return undefined;
		}
		let isHere = true;
		load().then(
			() => isHere && rerender(),
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
	return { List: loaded, hasFailed, retry };
}
