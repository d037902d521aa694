<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Schema;

use MultisiteWebhooks\Adapter\Catalog\References;
use MultisiteWebhooks\Adapter\Catalog\SchemaCatalog;
use MultisiteWebhooks\Domain\Catalog\EventType;
use MultisiteWebhooks\Test\Unit\Schema\Form\EventForm;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversNothing]
final class EventSchemasTest extends TestCase {

	private const FOLDER = __DIR__ . '/../../../plugin/schema/events';

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

	/** @param array<mixed> $schema */
	#[DataProvider( 'schemas' )]
	public function test_a_schema_has_the_form_of_all( array $schema, string $slug ): void {
		$type    = ( new SchemaCatalog( self::FOLDER, static fn (): null => null ) )->find( $slug );
		$written = json_decode( (string) file_get_contents( self::FOLDER . "/{$slug}.json" ), true );
		self::assertInstanceOf( EventType::class, $type );
		self::assertIsArray( $written );

		self::assertSame( [], EventForm::problems( $written, $type ) );
	}

	/** @param array<mixed> $schema */
	#[DataProvider( 'schemas' )]
	public function test_an_event_of_wordpress_is_recorded_somewhere( array $schema, string $slug ): void {
		$is_ours = 'wordpress' === ( $schema['x-source'] ?? null );

		self::assertSame( $is_ours, str_contains( self::recording_code(), "'{$slug}'" ) );
	}

	public function test_what_is_recorded_has_a_schema(): void {
		$count = preg_match_all( '/recorder->record\(\s*\'([^\']+)\'/', self::recording_code(), $found );

		self::assertGreaterThan( 0, $count );
		self::assertSame( [], array_diff( $found[1], array_keys( iterator_to_array( self::schemas() ) ) ) );
	}

	/** The code that records the plugin's own events. */
	private static function recording_code(): string {
		$source = __DIR__ . '/../../../plugin/src';
		$code   = (string) file_get_contents( "{$source}/Edge/Notify/NotifyByEvent.php" );
		foreach ( (array) glob( "{$source}/Integration/Core/{*,*/*}.php", GLOB_BRACE ) as $file ) {
			$code .= file_get_contents( (string) $file );
		}
		return $code;
	}

	/** @return iterable<string, array{array<mixed>, string}> */
	public static function schemas(): iterable {
		$references = new References( self::FOLDER . '/../payload-definitions.json' );
		$files      = glob( self::FOLDER . '/*.json' );
		foreach ( false === $files ? [] : $files as $file ) {
			$schema = json_decode( (string) file_get_contents( $file ), true );
			$slug   = basename( $file, '.json' );
			yield $slug => [ $references->resolved( is_array( $schema ) ? $schema : [] ), $slug ];
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
