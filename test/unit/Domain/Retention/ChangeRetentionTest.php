<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Retention;

use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\Retention\ChangeRetention;
use MultisiteWebhooks\Domain\Retention\RetentionDays;
use MultisiteWebhooks\Test\Fake\Storage\MemoryRetentionSetting;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** Who may choose how long data is kept, and within which limits. */
#[CoversClass( ChangeRetention::class )]
final class ChangeRetentionTest extends TestCase {

	public function test_a_choice_keeps_the_other_setting(): void {
		$setting = new MemoryRetentionSetting();
		( new ChangeRetention( $setting ) )( null, 365 );
		self::assertEquals( new RetentionDays( 30, 365 ), $setting->get() );
	}

	#[DataProvider( 'bad_choices' )]
	public function test_a_bad_choice_is_refused_with_its_problem( ?int $content, ?int $log, string $field, string $problem ): void {
		self::assertSame( [ $field => $problem ], self::problems( new MemoryRetentionSetting(), $content, $log ) );
	}

	/** @return iterable<string, array{?int, ?int, string, string}> */
	public static function bad_choices(): iterable {
		yield 'no day' => [ 0, null, 'keep_content_days', 'not_range' ];
		yield 'more than ten years' => [ null, 3651, 'keep_log_days', 'not_range' ];
		yield 'content for longer than outcomes' => [ 91, null, 'keep_content_days', 'content_outlives_log' ];
		yield 'outcomes for less time than content' => [ null, 29, 'keep_log_days', 'log_dies_before_content' ];
		yield 'both, the wrong way round' => [ 20, 10, 'keep_content_days', 'content_outlives_log' ];
	}

	public function test_nothing_is_changed_where_one_of_two_can_not_be(): void {
		$setting = new MemoryRetentionSetting();
		self::problems( $setting, 7, 3651 );
		self::assertSame( 30, $setting->get()->content );
	}

	public function test_what_wp_config_decides_can_not_be_chosen(): void {
		self::assertSame(
			[ 'keep_log_days' => 'setting_fixed' ],
			self::problems( new MemoryRetentionSetting( fixed: [ 'keep_log_days' ] ), null, 365 ),
		);
	}

	public function test_what_wp_config_decides_can_be_sent_back_as_it_was_read(): void {
		$setting = new MemoryRetentionSetting( fixed: [ 'keep_log_days' ] );
		( new ChangeRetention( $setting ) )( 7, 90 );
		self::assertEquals( new RetentionDays( 7, 90 ), $setting->get() );
	}

	/** @return array<string, string> */
	private static function problems( MemoryRetentionSetting $setting, ?int $content, ?int $log ): array {
		try {
			( new ChangeRetention( $setting ) )( $content, $log );
		} catch ( InvalidInput $invalid ) {
			return array_map( static fn ( Problem $problem ): string => $problem->code->value, $invalid->problems );
		}
		return [];
	}
}
