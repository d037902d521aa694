import '../../lib/translate-dataviews';
import { type Action, DataViews, type Field, type View } from '@wordpress/dataviews/wp';
import type { ReactNode } from 'react';

export type { Action, Field, View };

/** With one layout only, there is no choice to show. */
const LAYOUTS = { table: {} };

export interface DataListProps< Item extends { id: string } > {
	/** For the stylesheet: "msw-list-{name}". */
	name: string;
	view: View;
	onChangeView: ( view: View ) => void;
	/** Fields, actions and `empty` must be stable: new ones mount every cell again. */
	fields: Field< Item >[];
	actions?: Action< Item >[];
	data: readonly Item[];
	paginationInfo: { totalItems: number; totalPages: number };
	selection?: string[];
	onChangeSelection?: ( ids: string[] ) => void;
	empty: ReactNode;
	/** Without it there is no search. */
	searchLabel?: string;
	/** Whether people can choose columns, density and page size. */
	hasConfig: boolean;
	/** At the end of the toolbar. */
	tools?: ReactNode;
	/** Between the toolbar and the rows. */
	banner?: ReactNode;
	/** Replaces the choice of pages. */
	pager?: ReactNode;
}

/** The only module that uses the package. It is loaded when a list is first shown: see LazyList. */
export function DataList< Item extends { id: string } >( {
	name,
	data,
	actions = [],
	searchLabel,
	hasConfig,
	tools,
	banner,
	pager,
	...rest
}: DataListProps< Item > ) {
	// TypeScript can't see that every Item has an id, so that getItemId is not needed.
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
				{ banner }
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
