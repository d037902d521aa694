<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract;

use MultisiteWebhooks\Domain\Retention\KeptDays;
use MultisiteWebhooks\Domain\Retention\KeptDaysSetting;
use PHPUnit\Framework\TestCase;

/** What every place for the choice of what is kept must do. */
abstract class KeptDaysSettingContract extends TestCase {

	abstract protected function setting(): KeptDaysSetting;

	public function test_without_a_choice_the_defaults_hold(): void {
		self::assertEquals( new KeptDays( 30, 90 ), $this->setting()->get() );
	}

	public function test_a_choice_reads_back_the_same(): void {
		$setting = $this->setting();
		$setting->set( new KeptDays( 7, 365 ) );
		self::assertEquals( new KeptDays( 7, 365 ), $setting->get() );
	}

	public function test_nothing_is_fixed_by_itself(): void {
		self::assertSame( [], $this->setting()->fixed() );
	}
}
