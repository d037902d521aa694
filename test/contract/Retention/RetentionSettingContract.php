<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Retention;

use MultisiteWebhooks\Domain\Retention\RetentionDays;
use MultisiteWebhooks\Domain\Retention\RetentionSetting;
use PHPUnit\Framework\TestCase;

/** What every retention setting must do. */
abstract class RetentionSettingContract extends TestCase {

	abstract protected function setting(): RetentionSetting;

	public function test_without_a_choice_the_defaults_apply(): void {
		self::assertEquals( new RetentionDays( 30, 90 ), $this->setting()->get() );
	}

	public function test_a_choice_reads_back_as_it_was_stored(): void {
		$setting = $this->setting();
		$setting->set( new RetentionDays( 7, 365 ) );
		self::assertEquals( new RetentionDays( 7, 365 ), $setting->get() );
	}

	public function test_nothing_is_fixed_by_default(): void {
		self::assertSame( [], $this->setting()->fixed() );
	}
}
