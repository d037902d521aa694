import { useMemo } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { LazyList } from '../../components/data-views/lazy-list';
import { LoadProblem } from '../../components/feedback/load-problem';
import { useEventTypes } from '../../data/use-event-types';
import { NoResult, NoWebhooks, NoWebhooksYet } from './empty';
import type { Selection } from './use-webhooks';
import { type RunOnSeveral, useBulkActions } from './verbs/bulk-actions';
import { fieldsFor } from './view/fields';
import type { WebhooksList as List } from './view/use-list';

const NO_RESULT = <NoResult />;

interface Props {
	list: List;
	selection: Selection;
	runOnSeveral: RunOnSeveral;
}

/** The list in each of its states: loading, failed, empty, ready. The last rows stay when loading fails. */
export function WebhooksList( { list, selection, runOnSeveral }: Props ) {
	const { eventTypes } = useEventTypes();
	const fields = useMemo( () => fieldsFor( eventTypes ), [ eventTypes ] );
	const actions = useBulkActions( runOnSeveral );
	const { loaded, isLoaded } = list;
	if ( list.isEmpty && loaded.state !== 'failed' ) {
		return isLoaded ? <NoWebhooks eventTypeCount={ eventTypes.length } /> : <NoWebhooksYet />;
	}
	return (
		<div className={ `msw-card${ loaded.state === 'loading' ? ' is-loading' : '' }` }>
			<LoadProblem of={ loaded } intro={ __( 'The webhooks could not be loaded.', 'multisite-webhooks' ) } />
			{ ( isLoaded || loaded.state === 'loading' ) && (
				<LazyList
					name="webhooks"
					view={ list.listView }
					onChangeView={ list.changeListView }
					fields={ fields }
					actions={ actions }
					data={ list.webhooks }
					paginationInfo={ list.paginationInfo }
					selection={ [ ...selection.ids ] }
					onChangeSelection={ selection.select }
					empty={ NO_RESULT }
					searchLabel={ __( 'Search webhooks', 'multisite-webhooks' ) }
					hasConfig={ ! list.isNarrow }
					isLoading={ ! isLoaded }
					expectedRows={ list.expectedRows }
				/>
			) }
		</div>
	);
}
