import { useState } from '@wordpress/element';
import { mayBeChosen, suggestedField, type ArgumentNode } from '../../lib/custom/fields';
import type { CustomAction } from '../../types/rest.generated';
import { ActionCard } from './action-card';
import { ConfirmOften } from './confirm-often';
import { DeleteCard } from './delete-card';
import { EventCard } from './event-card';
import { Notices } from './notices';
import { samplesOf, useWatch } from './use-watch';
import { useCustomForm } from './use-custom-form';

/** First what an action is fired with, then what is made of it. */
export function CustomForm( { saved = null }: { saved?: CustomAction | null } ) {
	const form = useCustomForm( saved );
	const { draft, change } = form;
	const watch = useWatch( draft.action );
	const [ seenAt, setSeenAt ] = useState< string | null >( null );
	const samples = samplesOf( watch.watch, draft.action );
	const sample = samples.find( ( { at } ) => at === seenAt ) ?? samples[ 0 ] ?? null;
	const nodes = ( sample?.arguments ?? [] ) as unknown as readonly ArgumentNode[];

	function add( path: string, node: ArgumentNode ): void {
		if ( mayBeChosen( node ) ) {
			change( 'fields', [ ...draft.fields, suggestedField( path, node, draft.fields ) ] );
		}
	}

	return (
		<>
			<Notices form={ form } />
			{ /* Our own sentences instead of the browser's. */ }
			<form className="msw-columns msw-custom" noValidate onSubmit={ form.onSubmit }>
				<ActionCard
					action={ draft.action }
					error={ form.errors.action }
					onAction={ ( action ) => change( 'action', action ) }
					watch={ watch }
					samples={ samples }
					sample={ sample }
					onSample={ setSeenAt }
					nodes={ nodes }
					chosen={ draft.fields }
					onAdd={ add }
				/>
				<div>
					<EventCard form={ form } nodes={ nodes } isNew={ saved === null } />
					{ form.saved && <DeleteCard action={ form.saved } /> }
				</div>
			</form>
			{ form.confirming !== null && (
				<ConfirmOften
					sentence={ form.confirming }
					onConfirm={ form.confirm }
					onCancel={ form.dismissConfirming }
				/>
			) }
		</>
	);
}
