<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Catalog;

use MultisiteWebhooks\Domain\Catalog\EventSource;
use MultisiteWebhooks\Domain\Catalog\EventSummary;
use MultisiteWebhooks\Domain\Catalog\EventType;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( EventSummary::class )]
final class EventSummaryTest extends TestCase {

	/** @param array<string, mixed> $data */
	#[DataProvider( 'payloads' )]
	public function test_it_is_one_line_of_the_fields_that_the_schema_names( array $data, string $expected ): void {
		self::assertSame( $expected, EventSummary::of( self::type( [ 'name', 'site_name', 'changed_fields' ] ), $data ) );
	}

	/** @return array<string, array{array<string, mixed>, string}> */
	public static function payloads(): array {
		$ana = [ 'name' => 'Ana Souza' ];
		return [
			'in the order of the schema'         => [ [ 'site_name' => 'Acme' ] + $ana, 'Ana Souza · Acme' ],
			'a field is missing'                 => [ [ 'site_name' => 'Acme' ], 'Acme' ],
			'all are missing'                    => [ [ 'other' => 'Acme' ], '' ],
			'an empty payload'                   => [ [], '' ],
			'empty and blank texts'              => [ $ana + [ 'site_name' => " \n\u{a0}" ], 'Ana Souza' ],
			'a text of zero'                     => [ [ 'name' => '0' ], '0' ],
			'numbers'                            => [ [ 'name' => 29.99 ] + [ 'site_name' => 12 ], '29.99 · 12' ],
			'null, truth, objects'               => [
				[
					'name'           => null,
					'site_name'      => true,
					'changed_fields' => [ 'a' => 'b' ],
				],
				'',
			],
			'a list of texts'                    => [ $ana + [ 'changed_fields' => [ 'email', 'role' ] ], 'Ana Souza · email, role' ],
			'a list of something else'           => [ $ana + [ 'changed_fields' => [ 'email', 7 ] ], 'Ana Souza' ],
			'the same text twice'                => [ $ana + [ 'site_name' => 'Ana Souza' ], 'Ana Souza' ],
			'line breaks, tabs, control'         => [ [ 'name' => "  Ana\r\n\tSou\x07za\u{2028}" ], 'Ana Sou za' ],
			'joined letters and emoji stay'      => [ [ 'name' => "\u{1F469}\u{200D}\u{1F4BB}" ], "\u{1F469}\u{200D}\u{1F4BB}" ],
			'bytes that are no text'             => [ [ 'name' => "\xff" ] + [ 'site_name' => 'Acme' ], 'Acme' ],
			'markup is text, for screens escape' => [ [ 'name' => '<b>Ana</b>' ], '<b>Ana</b>' ],
		];
	}

	public function test_it_has_at_most_120_characters(): void {
		$type = self::type( [ 'name', 'site_name' ] );

		self::assertSame( str_repeat( 'ü', 120 ), EventSummary::of( $type, [ 'name' => str_repeat( 'ü', 120 ) ] ) );
		self::assertSame( str_repeat( 'ü', 119 ) . '…', EventSummary::of( $type, [ 'name' => str_repeat( 'ü', 121 ) ] ) );
		self::assertSame(
			str_repeat( 'ü', 116 ) . ' ·…',
			EventSummary::of(
				$type,
				[
					'name'      => str_repeat( 'ü', 116 ),
					'site_name' => 'Acme',
				]
			)
		);
	}

	#[DataProvider( 'schemas_without_a_summary' )]
	public function test_a_type_whose_schema_names_no_fields_has_no_summary( mixed $fields ): void {
		self::assertSame( '', EventSummary::of( self::type( $fields ), [ 'name' => 'Ana Souza' ] ) );
	}

	/** @return array<string, array{mixed}> Types that other code registers can hold anything. */
	public static function schemas_without_a_summary(): array {
		return [
			'none'              => [ null ],
			'an empty list'     => [ [] ],
			'a text'            => [ 'name' ],
			'names of no field' => [ [ 7, null, [ 'name' ], 'other' ] ],
		];
	}

	private static function type( mixed $fields ): EventType {
		return new EventType( 'a', 'A', 'An event.', 'other', EventSource::Custom, [ 'x-summary' => $fields ], [] );
	}
}
