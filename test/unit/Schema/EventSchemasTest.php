<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Schema;

use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversNothing]
final class EventSchemasTest extends TestCase {

	/** @param array<mixed> $schema */
	#[DataProvider( 'schemas' )]
	public function test_every_property_of_a_payload_states_its_type_and_the_example_has_it( array $schema ): void {
		$properties = $schema['properties'] ?? null;
		$examples   = $schema['examples'] ?? null;
		self::assertIsArray( $properties );
		self::assertIsArray( $examples );
		self::assertIsArray( $examples[0] );
		self::assertSame( [], array_diff_key( $examples[0], $properties ), 'The example holds what the schema does not know.' );
		foreach ( $properties as $name => $property ) {
			self::assertIsArray( $property );
			self::assertContains( $this->type( $examples[0][ $name ] ?? null ), (array) ( $property['type'] ?? [] ), (string) $name );
		}
	}

	/** @return iterable<string, array{array<mixed>}> */
	public static function schemas(): iterable {
		$files = glob( __DIR__ . '/../../../plugin/schema/events/*.json' );
		foreach ( false === $files ? [] : $files as $file ) {
			$schema = json_decode( (string) file_get_contents( $file ), true );
			yield basename( $file, '.json' ) => [ is_array( $schema ) ? $schema : [] ];
		}
	}

	private function type( mixed $value ): string {
		return match ( true ) {
			is_string( $value ) => 'string',
			is_int( $value )    => 'integer',
			is_bool( $value )   => 'boolean',
			is_float( $value )  => 'number',
			is_array( $value )  => array_is_list( $value ) ? 'array' : 'object',
			default             => 'null',
		};
	}
}
