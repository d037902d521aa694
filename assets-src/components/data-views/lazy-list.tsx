import type { DataListProps } from './data-views';
import { lazyPart, PartProblem } from '../feedback/lazy-part';
import { Skeleton } from '../feedback/skeleton';

/** PHP preloads the file by this name: see Build.php. */
const load = async () => ( await import( /* webpackChunkName: "dataviews" */ './data-views' ) ).DataList;

const useList = lazyPart( load );

/** Begins to load it before a list is there. Should that fail, the list says so, for it loads it again. */
export function startLoadingList(): void {
	load().catch( () => undefined );
}

type Props< Item extends { id: string } > = DataListProps< Item > & {
	/** Only before the first items are there. What is shown stays while others are loaded, and so does the focus. */
	isLoading: boolean;
	/** How many rows to expect before the first items are there. */
	expectedRows?: number | null;
};

/** A list whose code is loaded when the first one is shown; until all is there, grey rows of true height. */
export function LazyList< Item extends { id: string } >( { isLoading, expectedRows, ...props }: Props< Item > ) {
	const { part: List, hasFailed, retry } = useList();
	if ( hasFailed ) {
		return <PartProblem retry={ retry } />;
	}
	return List === null || isLoading ? (
		<Skeleton name={ props.name } rows={ expectedRows ?? null } />
	) : (
		<List { ...props } />
	);
}
