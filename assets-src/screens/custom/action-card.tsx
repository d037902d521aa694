import { Button, TextControl } from '@wordpress/components';
import { useCallback, useId } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { ProblemNotice } from '../../components/feedback/problem-notice';
import { Caution, controlProps, FieldHelp } from '../../components/forms/field-help';
import { loadKnownActions } from '../../data/custom-actions';
import { shownOf, useLoaded } from '../../data/use-loaded';
import type { ArgumentNode, Field } from '../../lib/custom/fields';
import { Arguments } from './arguments';
import { SampleChoice } from './sample-choice';
import { fieldId } from './use-errors';
import type { Sample, WatchState } from './use-watch';
import { WatchLine } from './watch-line';

interface Props {
	action: string;
	error: string | undefined;
	onAction: ( action: string ) => void;
	watch: WatchState;
	samples: readonly Sample[];
	sample: Sample | null;
	onSample: ( at: string ) => void;
	nodes: readonly ArgumentNode[];
	chosen: readonly Field[];
	onAdd: ( path: string, node: ArgumentNode ) => void;
}

/** Which action, and what it fires with. */
export function ActionCard( {
	action,
	error,
	onAction,
	watch,
	samples,
	sample,
	onSample,
	nodes,
	chosen,
	onAdd,
}: Props ) {
	return (
		<section className="msw-card msw-part msw-form" aria-labelledby="msw-custom-action-title">
			<h2 id="msw-custom-action-title">{ __( 'Action', 'multisite-webhooks' ) }</h2>
			<ActionField action={ action } error={ watch.problem?.fields[ 'action' ] ?? error } onChange={ onAction } />
			<div className="msw-watch">
				{ watch.isRunning ? (
					<Button
						variant="secondary"
						__next40pxDefaultSize
						isBusy={ watch.isBusy }
						onClick={ () => void watch.stop() }
					>
						{ __( 'Stop Watching', 'multisite-webhooks' ) }
					</Button>
				) : (
					<Button
						variant="secondary"
						__next40pxDefaultSize
						accessibleWhenDisabled
						disabled={ action.trim() === '' }
						isBusy={ watch.isBusy }
						onClick={ () => void watch.start() }
					>
						{ __( 'Watch', 'multisite-webhooks' ) }
					</Button>
				) }
				<WatchLine watch={ watch } action={ action } />
			</div>
			{ watch.problem && watch.problem.fields[ 'action' ] === undefined && (
				<ProblemNotice problem={ watch.problem } />
			) }
			{ sample && (
				<>
					<SampleChoice samples={ samples } sample={ sample } onChange={ onSample } />
					<Arguments nodes={ nodes } chosen={ chosen } onAdd={ onAdd } />
				</>
			) }
		</section>
	);
}

interface ActionFieldProps {
	action: string;
	error: string | undefined;
	onChange: ( action: string ) => void;
}

/** With suggestions; any other name can be typed. */
function ActionField( { action, error, onChange }: ActionFieldProps ) {
	const listId = useId();
	const { loaded } = useLoaded( useCallback( ( signal: AbortSignal ) => loadKnownActions( signal ), [] ) );
	const known = shownOf( loaded );
	const isOften = known?.often.includes( action.trim() ) === true;
	return (
		<>
			<TextControl
				{ ...controlProps( error ) }
				id={ fieldId( 'action' ) }
				label={ __( 'Name of the action', 'multisite-webhooks' ) }
				help={
					<FieldHelp error={ error }>
						{ __(
							'A hook of WordPress or any plugin, such as woocommerce_new_order. Its documentation names it.',
							'multisite-webhooks'
						) }
						{ isOften && (
							<Caution>
								{ __(
									'This action fires on each request or page. Choose another one if you can.',
									'multisite-webhooks'
								) }
							</Caution>
						) }
					</FieldHelp>
				}
				dir="ltr"
				autoComplete="off"
				autoCapitalize="off"
				spellCheck={ false }
				list={ listId }
				value={ action }
				onChange={ onChange }
			/>
			<datalist id={ listId }>
				{ known?.names.map( ( name ) => (
					<option key={ name } value={ name } />
				) ) }
			</datalist>
		</>
	);
}
