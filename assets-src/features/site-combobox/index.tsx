import { BaseControl } from '@wordpress/components';
import { useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { isPlain } from '../../components/combobox/keys';
import { optionId } from '../../components/combobox/option';
import { Token } from '../../components/combobox/token';
import { useOutsidePress } from '../../components/combobox/use-outside-press';
import { FieldHelp } from '../../components/forms/field-help';
import { chosenInWords, nameOf, noSuchSite } from './messages';
import { SiteList } from './site-list';
import { useKnownSites } from './use-known-sites';
import { type SiteChoices, useSiteChoices } from './use-site-choices';

interface Props {
	id: string;
	/** IDs. */
	chosen: readonly number[];
	error: string | undefined;
	onChange: ( chosen: readonly number[] ) => void;
}

/** Chosen sites as tokens, and an input that searches all sites of the network, of which there may be very many. */
export function SiteCombobox( { id, chosen, error, onChange }: Props ) {
	const root = useRef< HTMLDivElement >( null );
	const known = useKnownSites( chosen );
	const choices = useSiteChoices( chosen, known, onChange );
	useOutsidePress( root, choices.isOpen, choices.close );

	return (
		<BaseControl
			id={ id }
			label={ __( 'Chosen sites', 'multisite-webhooks' ) }
			help={ <FieldHelp error={ error }>{ __( 'Search by address.', 'multisite-webhooks' ) }</FieldHelp> }
			className={ error === undefined ? '' : 'has-error' }
			__nextHasNoMarginBottom
		>
			<div className="msw-combobox" ref={ root }>
				<Box
					id={ id }
					choices={ choices }
					chosen={ chosen }
					known={ known }
					isInvalid={ error !== undefined }
				/>
				<span id={ `${ id }-chosen` } hidden>
					{ chosenInWords( chosen, known.sites ) }
				</span>
				{ choices.isOpen && <SiteList id={ `${ id }-list` } choices={ choices } chosen={ chosen } /> }
			</div>
		</BaseControl>
	);
}

interface BoxProps {
	id: string;
	choices: SiteChoices;
	chosen: readonly number[];
	known: ReturnType< typeof useKnownSites >;
	isInvalid: boolean;
}

/** A press anywhere in the box keeps the focus in the input, or moves it there. */
function Box( { id, choices, chosen, known, isInvalid }: BoxProps ) {
	const input = useRef< HTMLInputElement >( null );
	const { active, isOpen, found } = choices;
	const hasList = isOpen && found.length > 0;

	function remove( site: number ) {
		choices.toggle( site );
		input.current?.focus();
	}

	return (
		<div
			className="msw-combobox__box msw-combobox__box--sites"
			role="presentation"
			onMouseDown={ ( event ) => {
				if ( event.target !== input.current ) {
					event.preventDefault();
					input.current?.focus();
					choices.open();
				}
			} }
		>
			{ chosen.map( ( site ) => (
				<Token
					key={ site }
					name={ nameOf( site, known.sites ) }
					problem={ known.missing.has( site ) ? noSuchSite( site ) : undefined }
					onRemove={ () => remove( site ) }
				/>
			) ) }
			<input
				ref={ input }
				id={ id }
				type="text"
				role="combobox"
				autoComplete="off"
				spellCheck={ false }
				placeholder={ chosen.length === 0 ? __( 'Search or choose a site', 'multisite-webhooks' ) : undefined }
				aria-autocomplete="list"
				aria-expanded={ hasList }
				aria-controls={ hasList ? `${ id }-list` : undefined }
				aria-activedescendant={ hasList && active !== null ? optionId( `site-${ active }` ) : undefined }
				aria-invalid={ isInvalid }
				aria-describedby={ `${ id }__help ${ id }-chosen` }
				value={ choices.search }
				onChange={ ( event ) => choices.filter( event.target.value ) }
				onClick={ choices.open }
				onKeyDown={ ( event ) => {
					if ( isPlain( event ) && choices.run( event.key ) ) {
						event.preventDefault();
						event.stopPropagation();
					}
				} }
				onBlur={ choices.close }
			/>
		</div>
	);
}
