<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Adapter\Catalog;

use MultisiteWebhooks\Adapter\Catalog\SchemaCatalog;
use MultisiteWebhooks\Adapter\Catalog\SchemaFile;
use MultisiteWebhooks\Domain\Catalog\EventSource;
use MultisiteWebhooks\Domain\Catalog\EventType;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** Event types from files, and those that other code registers. */
#[CoversClass( SchemaCatalog::class )]
final class SchemaCatalogTest extends TestCase {

	private const FOLDER = __DIR__ . '/../../../../plugin/schema/events';

	public function test_types_of_files_and_of_other_code_are_listed_by_group_and_name(): void {
		$types = $this->catalog( self::registered( 'zebra_fed' ), self::registered( 'ape_fed' ) )->all();
		$slugs = array_map( static fn ( EventType $type ): string => $type->slug, $types );

		self::assertSame( 'payments', $types[0]->group );
		self::assertContains( 'site_created', $slugs );
		self::assertSame( [ 'ape_fed', 'zebra_fed' ], array_slice( $slugs, -2 ) );
	}

	public function test_other_code_is_asked_only_once_and_only_for_unknown_types(): void {
		$calls   = new \ArrayObject();
		$catalog = new SchemaCatalog( self::FOLDER, static fn () => $calls->append( true ) );
		$catalog->find( 'site_created' );
		self::assertCount( 0, $calls );

		self::assertNull( $catalog->find( 'no_such_type' ) );
		self::assertNull( $catalog->find( '../../etc/passwd' ) );
		$catalog->all();
		self::assertCount( 1, $calls );
	}

	#[DataProvider( 'bad_slugs' )]
	public function test_a_slug_that_is_invalid_or_taken_is_refused( string $slug, string $message ): void {
		$this->expectException( \InvalidArgumentException::class );
		$this->expectExceptionMessage( $message );

		$this->catalog()->register( self::registered( $slug ) );
	}

	/** @return array<string, array{string, string}> */
	public static function bad_slugs(): array {
		return [
			'a taken one'      => [ 'site_created', 'The event type "site_created" already exists. Choose another slug.' ],
			'with a space'     => [ 'a b', '"a b" is not a slug.' ],
			'with a traversal' => [ '../a', '"../a" is not a slug.' ],
		];
	}

	public function test_a_registered_type_takes_the_types_of_its_properties_from_the_example(): void {
		$given = [
			'name'        => 'Animal Fed',
			'description' => 'Somebody fed an animal.',
			'schema'      => [ 'properties' => [ 'weight' => [ 'description' => 'In kilograms.' ] ] ],
			'example'     => [
				'weight' => 1.5,
				'names'  => [ 'a' ],
				'is_new' => true,
				'owner'  => null,
			],
		];
		$type  = SchemaFile::registered( 'animal_fed', $given );

		self::assertSame( [ 'other', EventSource::Custom, $given['example'] ], [ $type->group, $type->source, $type->example ] );
		self::assertSame( 'object', $type->schema['type'] ?? '' );
		self::assertEquals(
			[
				'weight' => [
					'type'        => 'number',
					'description' => 'In kilograms.',
				],
				'names'  => [ 'type' => 'array' ],
				'is_new' => [ 'type' => 'boolean' ],
				'owner'  => [ 'type' => [ 'string', 'number', 'boolean', 'object', 'array', 'null' ] ],
			],
			$type->schema['properties'] ?? []
		);
	}

	public function test_the_example_of_a_registered_type_must_fit_its_schema(): void {
		$fits = [
			'name'        => 'Animal Fed',
			'description' => 'Somebody fed an animal.',
			'schema'      => [ 'properties' => [ 'weight' => [ 'type' => 'number' ] ] ],
			'example'     => [
				'weight' => '1.5',
				'names'  => [],
			],
		];
		SchemaFile::check_example( SchemaFile::registered( 'animal_fed', $fits ) );
		$misfit = SchemaFile::registered( 'animal_fed', [ 'example' => [ 'weight' => 'a lot' ] ] + $fits );
		$this->expectExceptionMessage(
			'The example of "animal_fed" does not fit its schema: weight should be of type number, but is of type string.'
		);
		SchemaFile::check_example( $misfit );
	}

	public function test_a_registered_type_needs_a_name_a_description_and_an_example(): void {
		$messages = [];
		foreach ( [
			[],
			[ 'name' => 'A' ],
			[
				'name'        => 'A',
				'description' => 'B',
			],
		] as $given ) {
			try {
				SchemaFile::registered( 'a', $given );
			} catch ( \InvalidArgumentException $failure ) {
				$messages[] = $failure->getMessage();
			}
		}
		self::assertSame(
			[
				'The event type "a" needs a name.',
				'The event type "a" needs a description.',
				'The event type "a" needs an example: an array that looks like its payloads.',
			],
			$messages
		);
	}

	private function catalog( EventType ...$types ): SchemaCatalog {
		return new SchemaCatalog(
			self::FOLDER,
			static function ( SchemaCatalog $catalog ) use ( $types ): void {
				array_map( $catalog->register( ... ), $types );
			}
		);
	}

	private static function registered( string $slug ): EventType {
		return SchemaFile::registered(
			$slug,
			[
				'name'        => $slug,
				'description' => 'For a test.',
				'group'       => 'zoo',
				'example'     => [ 'a' => 1 ],
			]
		);
	}
}
