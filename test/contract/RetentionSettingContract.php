<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract;

use MultisiteWebhooks\Domain\Retention\RetentionDays;
use MultisiteWebhooks\Domain\Retention\RetentionSetting;
use PHPUnit\Framework\TestCase;

/** What every place for the choice of what is kept must do. */
abstract class RetentionSettingContract extends TestCase {

	abstract protected function setting(): RetentionSetting;

	public function test_without_a_choice_the_defaults_hold(): void {
		self::assertEquals( new RetentionDays( 30, 90 ), $this->setting()->get() );
	}

	public function test_a_choice_reads_back_the_same(): void {
		$setting = $this->setting();
		$setting->set( new RetentionDays( 7, 365 ) );
		self::assertEquals( new RetentionDays( 7, 365 ), $setting->get() );
	}

	public function test_nothing_is_fixed_by_itself(): void {
		self::assertSame( [], $this->setting()->fixed() );
	}
}
