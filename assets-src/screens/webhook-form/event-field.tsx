import { Button, SelectControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { ALL_EVENTS } from '../../lib/event-types';
import type { EventType } from '../../types/event-type.generated';
import { EventOptions } from './event-options';
import { controlProps, FieldHelp } from './field-help';
import { fieldId } from './use-webhook-form';

interface Props {
	/** One per select; empty where nothing is chosen yet. */
	value: readonly string[];
	error: string | undefined;
	eventTypes: readonly EventType[];
	onChange: ( value: readonly string[] ) => void;
	/** The one that was chosen last, to show its payload. */
	onPoint: ( slug: string ) => void;
}

/** Plain selects, one per event. "All events" stands in the first and needs no others. */
export function EventField( { value, error, eventTypes, onChange, onPoint }: Props ) {
	const takesAll = value[ 0 ] === ALL_EVENTS;
	const shown = takesAll ? value.slice( 0, 1 ) : value;

	function choose( index: number, slug: string ) {
		onChange( value.map( ( one, at ) => ( at === index ? slug : one ) ) );
		onPoint( slug );
	}

	return (
		<div className="msw-event-field">
			{ shown.map( ( slug, index ) => (
				<div key={ index } className="msw-event-field__row">
					<SelectControl
						{ ...controlProps( index === 0 ? error : undefined ) }
						id={ index === 0 ? fieldId( 'event_types' ) : `${ fieldId( 'event_types' ) }-${ index + 1 }` }
						label={ labelOf( index ) }
						help={ index === 0 ? <FieldHelp error={ error }>{ help() }</FieldHelp> : undefined }
						value={ slug }
						onChange={ ( chosen: string ) => choose( index, chosen ) }
					>
						<EventOptions eventTypes={ eventTypes } value={ slug } taken={ value } hasAll={ index === 0 } />
					</SelectControl>
					{ index > 0 && (
						<Button
							variant="tertiary"
							__next40pxDefaultSize
							/* translators: %s: label of a field, such as "Event 2". */
							aria-label={ sprintf( __( 'Remove %s', 'multisite-webhooks' ), labelOf( index ) ) }
							onClick={ () => onChange( value.filter( ( _, at ) => at !== index ) ) }
						>
							{ __( 'Remove', 'multisite-webhooks' ) }
						</Button>
					) }
				</div>
			) ) }
			{ ! takesAll && (
				<Button variant="link" onClick={ () => onChange( [ ...value, '' ] ) }>
					{ __( 'Add another event', 'multisite-webhooks' ) }
				</Button>
			) }
		</div>
	);
}

function labelOf( index: number ): string {
	if ( index === 0 ) {
		return __( 'Event', 'multisite-webhooks' );
	}
	/* translators: %d: number of the field. */
	return sprintf( __( 'Event %d', 'multisite-webhooks' ), index + 1 );
}

function help(): string {
	return __( 'Choose one, several, or all. The payload of the one you choose is shown too.', 'multisite-webhooks' );
}
