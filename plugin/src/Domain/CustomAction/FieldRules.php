<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\CustomAction;

use MultisiteWebhooks\Domain\Event\Body\Secrets;
use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\ProblemCode;

/** Reads the fields of a custom action as an admin gives them. */
final class FieldRules {

	public const MAX = 30;

	private const NAME = '/\A[A-Za-z][A-Za-z0-9_]{0,59}\z/';

	/**
	 * @param list<array<array-key, mixed>> $given
	 * @return non-empty-list<ActionField>
	 * @throws InvalidInput With one problem, of all fields.
	 */
	public static function read( array $given ): array {
		if ( count( $given ) > self::MAX ) {
			throw self::invalid( ProblemCode::FieldsTooMany, [ 'most' => (string) self::MAX ] );
		}
		$fields = [];
		foreach ( $given as $one ) {
			$field = self::field( $one );
			$key   = strtolower( $field->name );
			if ( isset( $fields[ $key ] ) ) {
				throw self::invalid( ProblemCode::FieldTwice, [ 'field' => $field->name ] );
			}
			$fields[ $key ] = $field;
		}
		return [] === $fields ? throw self::invalid( ProblemCode::FieldsEmpty ) : array_values( $fields );
	}

	/** @param array<array-key, mixed> $given */
	private static function field( array $given ): ActionField {
		$name = self::text( $given, 'name' );
		$from = self::text( $given, 'from' );
		if ( 1 !== preg_match( self::NAME, $name ) ) {
			throw self::invalid( ProblemCode::FieldName, [ 'field' => $name ] );
		}
		// Only names whose values always go: `key` and the like are data.
		if ( [] === Secrets::removed( [ $name => 'text' ] ) ) {
			throw self::invalid( ProblemCode::FieldSecret, [ 'field' => $name ] );
		}
		$path        = ArgumentPath::parse( $from ) ?? throw self::invalid( ProblemCode::FieldPath, [ 'path' => $from ] );
		$type        = FieldType::tryFrom( self::text( $given, 'type' ) ) ?? throw self::invalid(
			ProblemCode::FieldKind,
			[
				'field'   => $name,
				'choices' => implode( ', ', array_column( FieldType::cases(), 'value' ) ),
			]
		);
		$is_personal = true === ( $given['personal'] ?? false );
		return new ActionField( $name, $path, $type, $is_personal, Example::of( $given['example'] ?? null, $type, $is_personal ) );
	}

	/** @param array<array-key, mixed> $given */
	private static function text( array $given, string $key ): string {
		$value = $given[ $key ] ?? '';
		return is_string( $value ) ? trim( $value ) : '';
	}

	/** @param array<string, string> $context */
	private static function invalid( ProblemCode $code, array $context = [] ): InvalidInput {
		return new InvalidInput( [ 'fields' => new Problem( $code, $context ) ] );
	}
}
