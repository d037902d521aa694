import { Skeleton } from '../feedback/skeleton';
import { lazyPart, PartProblem } from '../lazy/lazy-part';
import type { DataListProps } from './data-views';

/** PHP preloads the file by this name: see Build.php. */
export const { preload: preloadList, usePart: useList } = lazyPart(
	async () => ( await import( /* webpackChunkName: "dataviews" */ './data-views' ) ).DataList
);

type Props< Item extends { id: string } > = DataListProps< Item > & {
	/** Only before the first items are there: later, the rows that are shown stay, and so does the focus. */
	isLoading: boolean;
	/** How many rows to expect before the first items are there. */
	expectedRows?: number | null;
};

/** A list whose code is loaded when the first one is shown; until then it shows gray rows of the right height. */
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
