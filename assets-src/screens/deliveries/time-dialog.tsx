import { TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { DeliveriesView } from '../../lib/routes/deliveries-view';
import { fromField, toField } from '../../lib/format/network-time';
import { ConfirmDialog } from '../../components/feedback/confirm-dialog';

type Times = Pick< DeliveriesView, 'after' | 'before' >;

interface Props {
	view: DeliveriesView;
	onChoose: ( times: Times ) => void;
	onCancel: () => void;
}

/** Two times of the network's clocks; either may be left open. */
export function TimeDialog( { view, onChoose, onCancel }: Props ) {
	const [ after, setAfter ] = useState( toField( view.after ) );
	const [ before, setBefore ] = useState( toField( view.before ) );
	return (
		<ConfirmDialog
			title={ __( 'Choose a time', 'multisite-webhooks' ) }
			choices={ [
				{
					label: __( 'Show Deliveries', 'multisite-webhooks' ),
					run: () => onChoose( { after: fromField( after ), before: fromField( before ) } ),
				},
			] }
			onCancel={ onCancel }
		>
			<div className="msw-times">
				<TextControl
					type="datetime-local"
					label={ __( 'From', 'multisite-webhooks' ) }
					value={ after }
					onChange={ setAfter }
					__next40pxDefaultSize
					__nextHasNoMarginBottom
				/>
				<TextControl
					type="datetime-local"
					label={ __( 'To', 'multisite-webhooks' ) }
					value={ before }
					onChange={ setBefore }
					__next40pxDefaultSize
					__nextHasNoMarginBottom
				/>
			</div>
		</ConfirmDialog>
	);
}
