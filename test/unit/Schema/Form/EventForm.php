<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Schema\Form;

use MultisiteWebhooks\Domain\Catalog\EventSource;
use MultisiteWebhooks\Domain\Catalog\EventSummary;
use MultisiteWebhooks\Domain\Catalog\EventType;

/** The form of a file in plugin/schema/events: what it says of its event type. */
final class EventForm {

	/** The keys of a file, in this order. */
	private const KEYS = [
		'$schema',
		'title',
		'description',
		'x-group',
		'x-source',
		'x-since',
		'x-summary',
		'type',
		'properties',
		'required',
		'examples',
	];

	private const GROUPS = [
		'payments',
		'checkout',
		'memberships',
		'customers',
		'sites',
		'domains',
		'users',
		'content',
		'software',
		'activity',
		'webhooks',
	];

	private const SMALL_WORDS = [ 'a', 'an', 'and', 'as', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'with' ];

	/** When it happens takes one or two; a third says what is none. */
	private const MAX_SENTENCES = 3;

	private const MAX_SUMMARY = 3;

	private const SUMMARY_TYPES = [ 'string', 'array', 'integer', 'number' ];

	/**
	 * @param array<array-key, mixed> $file As it is written.
	 * @param EventType               $type As it is read: with every reference resolved.
	 * @return list<string>
	 */
	public static function problems( array $file, EventType $type ): array {
		return [
			...self::KEYS === array_keys( $file ) ? [] : [ 'Its keys are ' . implode( ', ', array_keys( $file ) ) ],
			...self::problems_of_texts( $type ),
			...self::problems_of_group( $file, $type ),
			...self::problems_of_summary( $type ),
			...PropertiesForm::problems_of_references( $file['properties'] ?? null ),
			...PropertiesForm::problems( $type->schema ),
			...ExampleForm::problems( $file['examples'] ?? null, $type ),
		];
	}

	/** @return list<string> */
	private static function problems_of_texts( EventType $type ): array {
		$problems = [];
		foreach ( explode( ' ', $type->name ) as $i => $word ) {
			$is_small = 0 < $i && in_array( $word, self::SMALL_WORDS, true );
			if ( $is_small || 1 === preg_match( '/\A[\p{Lu}\d]/u', $word ) ) {
				continue;
			}
			$problems[] = "title: “{$word}” is no Title Case";
		}
		$sentences = explode( '|', (string) preg_replace( '/(?<=\.) (?=\p{Lu})/u', '|', $type->description ) );
		$whole     = preg_grep( '/\A\p{Lu}.*\.\z/su', $sentences );
		if ( $whole !== $sentences || self::MAX_SENTENCES < count( $sentences ) ) {
			$problems[] = 'description: this is not one to three sentences';
		}
		return $problems;
	}

	/**
	 * @param array<array-key, mixed> $file
	 * @return list<string>
	 */
	private static function problems_of_group( array $file, EventType $type ): array {
		$since = $file['x-since'] ?? null;
		return [
			...in_array( $type->group, self::GROUPS, true ) ? [] : [ "x-group: “{$type->group}” is unknown" ],
			...EventSource::Custom === $type->source ? [ 'x-source is neither wordpress nor ultimate-multisite' ] : [],
			...is_string( $since ) && 1 === preg_match( '/\A\d+\.\d+\.\d+\z/', $since ) ? [] : [ 'x-since is no version' ],
			...'object' === ( $type->schema['type'] ?? null ) ? [] : [ 'type is not object' ],
		];
	}

	/** @return list<string> */
	private static function problems_of_summary( EventType $type ): array {
		$fields   = $type->summary_fields();
		$problems = self::MAX_SUMMARY < count( $fields ) ? [ 'x-summary names too many fields' ] : [];
		foreach ( $fields as $field ) {
			$types = array_filter( (array) ( $type->property( $field )['type'] ?? [] ), is_string( ... ) );
			if ( [] === $types ) {
				$problems[] = "x-summary: there is no property {$field}";
			} elseif ( [] === array_intersect( self::SUMMARY_TYPES, $types ) ) {
				$problems[] = "x-summary: {$field} is no text";
			}
		}
		return '' === EventSummary::of( $type, $type->example ) ? [ ...$problems, 'x-summary says nothing of the example' ] : $problems;
	}
}
