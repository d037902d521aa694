import { useMemo } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { EventTypeSummary } from '../../lib/events/event-type-summary';
import { LazyList } from '../../components/data-views/lazy-list';
import { ProblemNotice } from '../../components/feedback/problem-notice';
import { type RunBulk, useBulkActions } from './verbs/bulk-actions';
import { NoResult, NoWebhooks, NoWebhooksYet } from './empty';
import { fieldsFor } from './view/fields';
import type { useList } from './view/use-list';

const NO_RESULT = <NoResult />;

interface Props {
	list: ReturnType< typeof useList >;
	eventTypes: readonly EventTypeSummary[];
	selection: readonly string[];
	onSelect: ( ids: readonly string[] ) => void;
	runBulk: RunBulk;
}

/** The list in each of its states: loading, failed, empty, ready. What was shown stays when loading fails. */
export function WebhooksList( { list, eventTypes, selection, onSelect, runBulk }: Props ) {
	const fields = useMemo( () => fieldsFor( eventTypes ), [ eventTypes ] );
	const actions = useBulkActions( runBulk );
	const { collection, shown } = list;
	if ( list.isEmpty && collection.state !== 'failed' ) {
		return shown === null ? <NoWebhooksYet /> : <NoWebhooks eventTypeCount={ eventTypes.length } />;
	}
	return (
		<div className={ `msw-card${ collection.state === 'loading' ? ' is-loading' : '' }` }>
			{ collection.state === 'failed' && (
				<ProblemNotice
					intro={ __( 'The webhooks could not be loaded.', 'multisite-webhooks' ) }
					problem={ collection.problem }
					retry={ collection.retry }
				/>
			) }
			{ ( shown !== null || collection.state === 'loading' ) && (
				<LazyList
					name="webhooks"
					view={ list.listView }
					onChangeView={ list.changeListView }
					fields={ fields }
					actions={ actions }
					data={ shown?.items ?? [] }
					paginationInfo={ list.paginationInfo }
					selection={ [ ...selection ] }
					onChangeSelection={ onSelect }
					empty={ NO_RESULT }
					searchLabel={ __( 'Search webhooks', 'multisite-webhooks' ) }
					hasConfig={ ! list.isNarrow }
					isLoading={ shown === null }
					expectedRows={ list.expectedRows }
				/>
			) }
		</div>
	);
}
