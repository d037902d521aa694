import '../../lib/translate-dataviews';
import { type Action, DataViews, type Field, type View } from '@wordpress/dataviews/wp';
import type { ReactNode } from 'react';

export type { Action, Field, View };

/** A table is all there is to choose from, which also hides the choice. */
const LAYOUTS = { table: {} };

export interface DataListProps< Item extends { id: string } > {
	/** In the stylesheet of a list: "msw-list-{name}". */
	name: string;
	view: View;
	onChangeView: ( view: View ) => void;
	/** Fields, actions and what shows when nothing is found must be stable: new ones mount every cell again. */
	fields: Field< Item >[];
	actions?: Action< Item >[];
	data: readonly Item[];
	paginationInfo: { totalItems: number; totalPages: number };
	selection?: string[];
	onChangeSelection?: ( ids: string[] ) => void;
	empty: ReactNode;
	/** Without it there is no search. */
	searchLabel?: string;
	/** Whether columns, density and the size of a page can be chosen. */
	hasConfig: boolean;
	/** At the end of the toolbar. */
	tools?: ReactNode;
	/** Between the toolbar and the rows. */
	news?: ReactNode;
	/** Instead of the choice of pages, beside what can be done with the chosen rows. */
	pager?: ReactNode;
}

/** Loaded when a list is first shown; the only module that knows the package. See LazyList. */
export function DataList< Item extends { id: string } >( {
	name,
	data,
	actions = [],
	searchLabel,
	hasConfig,
	tools,
	news,
	pager,
	...rest
}: DataListProps< Item > ) {
	// TypeScript can't see that any Item has an id, so that there is no need to say how to get it.
	const props = { ...rest, data: [ ...data ], actions } as unknown as Parameters< typeof DataViews< Item > >[ 0 ];
	return (
		<div className={ `msw-list msw-list-${ name }` }>
			<DataViews< Item > { ...props } defaultLayouts={ LAYOUTS }>
				<div className="msw-list__tools">
					{ searchLabel !== undefined && <DataViews.Search label={ searchLabel } /> }
					<DataViews.FiltersToggled className="msw-list__filters" />
					<div className="msw-list__end">
						{ tools }
						{ hasConfig && <DataViews.ViewConfig /> }
					</div>
				</div>
				{ news }
				<DataViews.Layout />
				{ pager === undefined ? (
					<DataViews.Footer />
				) : (
					<div className="dataviews-footer msw-list__pager">
						{ actions.length > 0 && data.length > 0 && <DataViews.BulkActionToolbar /> }
						{ pager }
					</div>
				) }
			</DataViews>
		</div>
	);
}
