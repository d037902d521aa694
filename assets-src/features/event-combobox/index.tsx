import { BaseControl } from '@wordpress/components';
import { useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { useOutsidePress } from '../../components/combobox/use-outside-press';
import { FieldHelp } from '../../components/forms/field-help';
import { useAnnouncedCount } from '../../hooks/use-announced-count';
import type { EventTypeSummary } from '../../lib/events/event-type-summary';
import { ComboboxBox } from './combobox-box';
import { EventList } from './event-list';
import { chosenInWords } from './messages';
import { useCombobox } from './use-combobox';

interface Props {
	id: string;
	chosen: readonly string[];
	error: string | undefined;
	eventTypes: readonly EventTypeSummary[];
	onChange: ( chosen: readonly string[] ) => void;
	/** Must be stable. */
	onHighlight: ( slug: string | null ) => void;
}

/** Chosen events as tokens, and an input that opens a list of all events to search and tick. */
export function EventCombobox( { id, chosen, error, eventTypes, onChange, onHighlight }: Props ) {
	const root = useRef< HTMLDivElement >( null );
	const combobox = useCombobox( { chosen, eventTypes, onChange, onHighlight } );
	const { isOpen, search, options, close } = combobox;
	useOutsidePress( root, isOpen, close );
	useAnnouncedCount( search, options.slugs.length );

	return (
		<BaseControl
			id={ id }
			label={ __( 'Event', 'multisite-webhooks' ) }
			help={
				<FieldHelp error={ error }>
					{ __(
						'Choose one, several, or all. The preview shows the highlighted event.',
						'multisite-webhooks'
					) }
				</FieldHelp>
			}
			className={ error === undefined ? '' : 'has-error' }
			__nextHasNoMarginBottom
		>
			<div className="msw-combobox" ref={ root }>
				<ComboboxBox
					id={ id }
					combobox={ combobox }
					chosen={ chosen }
					eventTypes={ eventTypes }
					isInvalid={ error !== undefined }
				/>
				<span id={ `${ id }-chosen` } hidden>
					{ chosenInWords( chosen, eventTypes ) }
				</span>
				{ isOpen && (
					<EventList
						id={ `${ id }-list` }
						combobox={ combobox }
						chosen={ chosen }
						isLoading={ eventTypes.length === 0 }
					/>
				) }
			</div>
		</BaseControl>
	);
}
