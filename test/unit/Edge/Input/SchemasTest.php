<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Edge\Input;

use MultisiteWebhooks\Edge\Input\Schemas;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( Schemas::class )]
final class SchemasTest extends TestCase {

	private const FOLDER = __DIR__ . '/../../../../plugin/schema';

	public function test_a_reference_is_replaced_by_what_it_refers_to_and_what_stands_beside_it_is_kept(): void {
		$status = $this->schemas()->properties( 'webhook' )['status'];

		self::assertSame( [ 'active', 'paused', 'disabled' ], $status['enum'] ?? null );
		self::assertSame( 'string', $status['type'] ?? null );
		self::assertSame( 'Clients set active or paused; only the system sets disabled.', $status['description'] ?? null );
	}

	#[DataProvider( 'files' )]
	public function test_no_reference_is_left( string $folder, string $name ): void {
		$schema = 'parameters' === $folder ? $this->schemas()->parameters( $name ) : $this->schemas()->of( $name );

		self::assertNotSame( [], $schema );
		self::assertStringNotContainsString( '$ref', (string) json_encode( $schema ) );
	}

	/** Each reference that leads nowhere leaves a schema without a type. */
	#[DataProvider( 'files' )]
	public function test_every_property_has_a_type( string $folder, string $name ): void {
		$schemas    = $this->schemas();
		$properties = 'parameters' === $folder ? $schemas->query_arguments( $name ) : $schemas->properties( $name );

		foreach ( $properties as $property => $schema ) {
			self::assertTrue( isset( $schema['type'] ) || isset( $schema['anyOf'] ), $property );
		}
	}

	/** @return iterable<string, array{string, string}> */
	public static function files(): iterable {
		foreach ( [ 'resources', 'parameters' ] as $folder ) {
			$files = glob( self::FOLDER . "/{$folder}/*.json" );
			foreach ( false === $files ? [] : $files as $file ) {
				yield "{$folder}/" . basename( $file ) => [ $folder, basename( $file, '.json' ) ];
			}
		}
	}

	public function test_arguments_leave_out_what_is_read_only_and_have_wordpress_check_nothing(): void {
		$arguments = $this->schemas()->arguments( 'webhook' ) + $this->schemas()->query_arguments( 'webhooks' );

		self::assertArrayHasKey( 'url', $arguments );
		self::assertArrayHasKey( 'per_page', $arguments );
		self::assertArrayNotHasKey( 'created_at', $arguments );
		foreach ( $arguments as $name => $argument ) {
			self::assertSame(
				[
					'sanitize_callback' => null,
					'validate_callback' => null,
				],
				array_slice( $argument, 0, 2 ),
				$name
			);
		}
	}

	private function schemas(): Schemas {
		return new Schemas( self::FOLDER );
	}
}
