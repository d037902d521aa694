<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Edge\Cli;

use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Edge\Cli\HeaderOptions;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( HeaderOptions::class )]
final class HeaderOptionsTest extends TestCase {

	public function test_without_options_there_are_no_headers(): void {
		self::assertNull( HeaderOptions::read( [], [ 'wp', 'webhook', 'create' ] ) );
	}

	public function test_an_option_that_is_repeated_counts_each_time(): void {
		self::assertSame(
			[
				'X-A' => '1: one',
				'X-B' => '',
			],
			HeaderOptions::read( [ 'header' => 'X-B:' ], [ 'wp', '--header=X-A: 1: one', '--headers={}', '--header=X-B:' ] )
		);
	}

	public function test_a_command_inside_another_has_its_own_option_alone(): void {
		self::assertSame( [ 'X-A' => '1' ], HeaderOptions::read( [ 'header' => 'X-A: 1' ], [ 'wp', '--header=X-Other: 2' ] ) );
	}

	public function test_both_options_add_up(): void {
		self::assertSame(
			[
				'X-A' => '1',
				'X-B' => '2',
			],
			HeaderOptions::read(
				[
					'headers' => '{"X-A":"1"}',
					'header'  => 'X-B: 2',
				],
				[]
			)
		);
	}

	/** @param array<string, string> $options */
	#[DataProvider( 'bad_options' )]
	public function test_what_can_not_be_read_is_a_problem_of_its_option( array $options, string $option, string $problem ): void {
		try {
			HeaderOptions::read( $options, [] );
			self::fail( 'It was taken.' );
		} catch ( InvalidInput $invalid ) {
			self::assertSame( $problem, $invalid->problems[ $option ]->code->value ?? null );
		}
	}

	/** @return iterable<string, array{array<string, string>, string, string}> */
	public static function bad_options(): iterable {
		yield 'no colon' => [ [ 'header' => 'X-A' ], 'header', 'not_header' ];
		yield 'a list' => [ [ 'headers' => '["a"]' ], 'headers', 'not_object' ];
		yield 'no JSON' => [ [ 'headers' => 'X-A: 1' ], 'headers', 'not_object' ];
		yield 'a number' => [ [ 'headers' => '{"X-A":1}' ], 'headers', 'not_object' ];
		yield 'twice' => [
			[
				'headers' => '{"X-A":"1"}',
				'header'  => 'X-A: 2',
			],
			'header',
			'header_twice',
		];
	}
}
