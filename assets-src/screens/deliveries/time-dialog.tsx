import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { DeliveriesView } from '../../lib/routes/deliveries-view';
import { fromField, toField } from '../../lib/format/network-time';
import { TimeField } from '../../components/forms/time-field';
import { ConfirmDialog } from '../../components/feedback/confirm-dialog';

type Times = Pick< DeliveriesView, 'after' | 'before' >;

interface Props {
	view: DeliveriesView;
	onChoose: ( times: Times ) => void;
	onCancel: () => void;
}

/** Asks for a range of time, open at either end. */
export function TimeDialog( { view, onChoose, onCancel }: Props ) {
	const [ after, setAfter ] = useState( toField( view.after ) );
	const [ before, setBefore ] = useState( toField( view.before ) );
	return (
		<ConfirmDialog
			title={ __( 'Choose a Time Range', 'multisite-webhooks' ) }
			choices={ [
				{
					label: __( 'Show Deliveries', 'multisite-webhooks' ),
					run: () => onChoose( { after: fromField( after ), before: fromField( before ) } ),
				},
			] }
			onCancel={ onCancel }
		>
			<div className="msw-times">
				<TimeField label={ __( 'From', 'multisite-webhooks' ) } value={ after } onChange={ setAfter } />
				<TimeField label={ __( 'To', 'multisite-webhooks' ) } value={ before } onChange={ setBefore } />
			</div>
		</ConfirmDialog>
	);
}
